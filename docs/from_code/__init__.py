"""Pages of the manual that are read off the code, so that they cannot say anything else."""
