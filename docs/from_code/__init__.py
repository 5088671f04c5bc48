"""Pages of the manual that are read off the code, so that they can not say anything else."""
