"""resolve: a candidate and its context -> its TIMEX3 value, EDTF, anchor, role and confidence."""
