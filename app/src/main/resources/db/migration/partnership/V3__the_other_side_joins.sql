-- The other side joins once, under its own name; b_key stays what side A's files call it.
grant update (b_organisation, b_name) on partnership to ${app};

create policy joined_on_invitation_of_side_a on partnership for update
    using (a_organisation = nullif(current_setting('twelvekeys.organisation', true), '')::uuid)
    with check (a_organisation = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);
