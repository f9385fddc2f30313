-- The other side joins once, under its own name; b_key stays what side A's files call it.
grant update (b_organisation, b_name) on partnership to ${app};
