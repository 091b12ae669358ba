"""features: reports and accounts -> what grouping needs of each entry."""
