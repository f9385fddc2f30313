-- The other side joins once, under its own name; b_key stays what side A's files call it.
grant update (b_organisation, b_name) on partnership to ${app};

create policy joined_on_invitation_of_side_a on partnership for update
    using (a_organisation = nullif(current_setting('twelvekeys.organisation', true), '')::uuid)
    with check (a_organisation = nullif(current_setting('twelvekeys.organisation', true), '')::uuid);

create function refuse_to_rename_a_side() returns trigger language plpgsql as $$
begin
    raise exception 'the sides of partnership % stand once the other one has joined', old.id
        using errcode = 'check_violation';
end $$;

create trigger joins_once before update on partnership
    for each row when (old.b_organisation is not null or new.b_organisation is null)
    execute function refuse_to_rename_a_side();
