"""Reports: what an official sends on, built from answers of the catalogue, in Swedish or English and in several formats."""
