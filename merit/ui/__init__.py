"""Where the product meets the page: cached answers, filters in the address, charts shown in one call."""
