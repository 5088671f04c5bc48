"""Training: what people need to learn, a plan that the budget allows, and whether it helped."""
