-- People and their keys are read before it is known in whose name a request acts. They are seen by
-- transactions that look people up, and by no others (docs/decisions/0012).
alter table person enable row level security;
alter table person force row level security;
create policy looked_up on person
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table member enable row level security;
alter table member force row level security;
create policy looked_up on member
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table single_use_link enable row level security;
alter table single_use_link force row level security;
create policy looked_up on single_use_link
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table access_token enable row level security;
alter table access_token force row level security;
create policy looked_up on access_token
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table spring_session enable row level security;
alter table spring_session force row level security;
create policy looked_up on spring_session
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table spring_session_attributes enable row level security;
alter table spring_session_attributes force row level security;
create policy looked_up on spring_session_attributes
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table passkey enable row level security;
alter table passkey force row level security;
create policy looked_up on passkey
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy looked_up on passkey_challenge
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');

alter table provider_account enable row level security;
alter table provider_account force row level security;
create policy looked_up on provider_account
    using (nullif(current_setting('twelvekeys.identity', true), '') = 'on')
    with check (nullif(current_setting('twelvekeys.identity', true), '') = 'on');
