"""What results mean for a career: credits, eligibility, discipline, talent, professionality, sheets."""
