-- The database of Twelve Keys 0.1.0, written by ReleaseSnapshotTest.
create table access_token (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    name text not null,
    scopes text not null,
    hash bytea not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone,
    last_used_on date,
    revoked_at timestamp with time zone
);
create table attachment (
    partnership_id uuid not null,
    sha256 character(64) not null,
    name text not null,
    media_type text not null,
    content bytea not null,
    side character(1) not null,
    added_at timestamp with time zone not null
);
create table calendar_feed (
    organisation_id uuid not null,
    person_id uuid not null,
    hash bytea not null,
    made_at timestamp with time zone not null
);
create table cosignature (
    partnership_id uuid not null,
    key_text text not null,
    size bigint not null,
    root bytea not null,
    line text not null,
    signed_at timestamp with time zone not null,
    received_at timestamp with time zone not null
);
create table day_cell (
    partnership_id uuid not null,
    promisor character(1) not null,
    unit_key text not null,
    category text not null,
    day date not null,
    outcome text not null,
    promises integer not null,
    basis text not null
);
create table entry (
    partnership_id uuid not null,
    seq bigint not null,
    type text not null,
    subject uuid,
    side character(1) not null,
    recorded_at timestamp with time zone not null,
    body text not null,
    leaf bytea not null
);
create table import (
    organisation_id uuid not null,
    id uuid not null,
    file_name text not null,
    bytes bigint not null,
    sha256 text not null,
    dialect text not null,
    headers jsonb not null,
    header_signature text not null,
    state text not null,
    problem text,
    direction text,
    columns jsonb,
    state_of date,
    rows_read bigint default 0 not null,
    last_line bigint default 0 not null,
    accepted bigint default 0 not null,
    unchanged bigint default 0 not null,
    corrected bigint default 0 not null,
    refused bigint default 0 not null,
    new_promises bigint default 0 not null,
    new_outcomes bigint default 0 not null,
    renegotiations bigint default 0 not null,
    created_at timestamp with time zone not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    idempotency_key text
);
create table import_row (
    organisation_id uuid not null,
    import_id uuid not null,
    line bigint not null,
    status text,
    reason text,
    cells jsonb,
    partner text,
    partner_key text,
    unit text,
    unit_key text,
    match_key text,
    deliverable text,
    line_key text,
    what text,
    category text,
    value numeric,
    made_on date,
    due date,
    done_on date,
    promise_id uuid
);
create table last_seen (
    organisation_id uuid not null,
    person_id uuid not null,
    partnership_id uuid not null,
    seq bigint not null,
    at timestamp with time zone not null
);
create table log_head (
    partnership_id uuid not null,
    size bigint default 0 not null,
    frontier bytea
);
create table mail (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid,
    address text not null,
    name text not null,
    kind text not null,
    subject text not null,
    text text not null,
    html text not null,
    secret text,
    secret_until timestamp with time zone,
    thread text,
    once text not null,
    created_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    attempts integer default 0 not null,
    sent_at timestamp with time zone,
    given_up_at timestamp with time zone,
    problem text
);
create table member (
    organisation_id uuid not null,
    person_id uuid not null,
    role text not null,
    since timestamp with time zone not null,
    until timestamp with time zone,
    removed_at timestamp with time zone
);
create table notice_choice (
    organisation_id uuid not null,
    person_id uuid not null,
    kind text not null,
    wanted boolean not null
);
create table organisation (
    id uuid not null,
    name text not null,
    name_key text not null,
    home boolean default false not null,
    example boolean default false not null,
    created_at timestamp with time zone not null
);
create table partnership (
    id uuid not null,
    a_organisation uuid not null,
    b_organisation uuid,
    a_name text not null,
    b_name text not null,
    b_key text not null,
    example boolean default false not null,
    begun_on date not null,
    created_at timestamp with time zone not null
);
create table passkey (
    person_id uuid not null,
    id uuid not null,
    credential_id bytea not null,
    relying_party text not null,
    public_key bytea not null,
    sign_count bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text not null,
    label text not null,
    made_at timestamp with time zone not null,
    last_used_at timestamp with time zone
);
create table passkey_challenge (
    browser bytea not null,
    challenge text not null,
    handle text,
    person_id uuid,
    expires_at timestamp with time zone not null
);
create table person (
    id uuid not null,
    name text not null,
    email text not null,
    email_key text not null,
    email_confirmed_at timestamp with time zone,
    zone text not null,
    language text not null,
    password text,
    created_at timestamp with time zone not null,
    passkey_handle text
);
create table private_note (
    organisation_id uuid not null,
    id uuid not null,
    partnership_id uuid not null,
    subject uuid not null,
    words text not null,
    written_by text not null,
    written_at timestamp with time zone not null
);
create table promise (
    partnership_id uuid not null,
    id uuid not null,
    number integer not null,
    promisor character(1) not null,
    unit text not null,
    unit_key text not null,
    deliverable text,
    match_key text not null,
    what text not null,
    category text not null,
    value numeric,
    made_on date,
    first_due date not null,
    due date not null,
    due_in_force date not null,
    moved_early boolean not null,
    moves integer not null,
    done_on date,
    claim_of character(1),
    mends uuid,
    lines jsonb not null,
    last_seq bigint not null,
    state text not null,
    proposer character(1),
    claimant character(1),
    outcome_of character(1),
    disputed_by character(1),
    ended_on date,
    in_part boolean default false not null,
    against_check boolean default false not null,
    half_way_on date,
    due_time time without time zone,
    due_zone text,
    basis text not null
);
create table provider_account (
    person_id uuid not null,
    issuer text not null,
    subject text not null,
    linked_at timestamp with time zone not null
);
create table remembered_columns (
    organisation_id uuid not null,
    header_signature text not null,
    direction text not null,
    columns jsonb not null,
    used_at timestamp with time zone not null
);
create table schema_history_identity (
    installed_rank integer not null,
    version character varying(50),
    description character varying(200) not null,
    type character varying(20) not null,
    script character varying(1000) not null,
    checksum integer,
    installed_by character varying(100) not null,
    installed_on timestamp without time zone default now() not null,
    execution_time integer not null,
    success boolean not null
);
create table schema_history_intake (
    installed_rank integer not null,
    version character varying(50),
    description character varying(200) not null,
    type character varying(20) not null,
    script character varying(1000) not null,
    checksum integer,
    installed_by character varying(100) not null,
    installed_on timestamp without time zone default now() not null,
    execution_time integer not null,
    success boolean not null
);
create table schema_history_notice (
    installed_rank integer not null,
    version character varying(50),
    description character varying(200) not null,
    type character varying(20) not null,
    script character varying(1000) not null,
    checksum integer,
    installed_by character varying(100) not null,
    installed_on timestamp without time zone default now() not null,
    execution_time integer not null,
    success boolean not null
);
create table schema_history_partnership (
    installed_rank integer not null,
    version character varying(50),
    description character varying(200) not null,
    type character varying(20) not null,
    script character varying(1000) not null,
    checksum integer,
    installed_by character varying(100) not null,
    installed_on timestamp without time zone default now() not null,
    execution_time integer not null,
    success boolean not null
);
create table schema_history_promise (
    installed_rank integer not null,
    version character varying(50),
    description character varying(200) not null,
    type character varying(20) not null,
    script character varying(1000) not null,
    checksum integer,
    installed_by character varying(100) not null,
    installed_on timestamp without time zone default now() not null,
    execution_time integer not null,
    success boolean not null
);
create table schema_history_record (
    installed_rank integer not null,
    version character varying(50),
    description character varying(200) not null,
    type character varying(20) not null,
    script character varying(1000) not null,
    checksum integer,
    installed_by character varying(100) not null,
    installed_on timestamp without time zone default now() not null,
    execution_time integer not null,
    success boolean not null
);
create table single_use_link (
    id uuid not null,
    hash bytea not null,
    purpose text not null,
    organisation_id uuid,
    partnership_id uuid,
    email text,
    role text,
    member_until timestamp with time zone,
    made_by uuid,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone
);
create table spring_session (
    primary_id character(36) not null,
    session_id character(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name character varying(100)
);
create table spring_session_attributes (
    session_primary_id character(36) not null,
    attribute_name character varying(200) not null,
    attribute_bytes bytea not null
);
create table subtree (
    partnership_id uuid not null,
    height smallint not null,
    number bigint not null,
    hash bytea not null
);
create table untold (
    partnership_id uuid not null,
    first_seq bigint not null,
    last_seq bigint not null,
    for_side character(1) not null,
    written_at timestamp with time zone not null
);
create table written_request (
    partnership_id uuid not null,
    side character(1) not null,
    request_key text not null,
    fingerprint text not null,
    subject uuid,
    first_seq bigint not null,
    written_at timestamp with time zone not null
);
insert into access_token values ('11ce9687-220d-4174-9522-b63327c24bf2', 'a4dcba63-3411-4985-9d19-1be8e9a6d7aa', '702eddbf-5277-49bf-b22c-ec05842fd126', 'test', 'read write manage', E'\\xded7ddb146dcb49cc45c8b6888f9b5381a4f107179cb2d0db6d2096c4656babe', '2026-06-01 12:00:00+00', NULL, NULL, NULL);
insert into access_token values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '6f47822d-1945-4884-a18c-1edbbe1fd67f', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'test', 'read write manage', E'\\xcd3e7ca2a7fc835738f8261e165f7f98031e404f770989f2b69015ab66565608', '2026-06-01 12:00:00+00', NULL, '2026-06-01', NULL);
insert into access_token values ('52e60e47-1670-4c52-b24c-72a3812773c7', '19a5f165-0b00-49e8-aa2b-55cd3f1d1cd6', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canaryibis', 'read write manage', E'\\xa9664d1b38bd7a434f309f821c7abb45220431027f92fe032abb9c7410be72af', '2026-06-01 12:00:00+00', NULL, '2026-06-01', NULL);
insert into attachment values ('395f5bad-a2ff-4787-a117-9bda5403a848', '499b4716caf4714a1ee64d4767f168c9b1e2dbf3f4b584cef9c175a5b91dc78c', 'canarygull.csv', 'text/csv', E'\\x31312070616c6c657473', 'a', '2026-06-01 12:00:00+00');
insert into attachment values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'f98692076a65587689adc043be574d5b0dd88e18324de51506fb855c18b8eefe', 'waybill.csv', 'text/csv', E'\\x31322070616c6c657473', 'b', '2026-06-01 12:00:00+00');
insert into calendar_feed values ('52e60e47-1670-4c52-b24c-72a3812773c7', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', E'\\x49d1d6a0d4dac7b090290e627f78f8aa8b9b4d49ddb78acad090c0f697418779', '2026-06-01 12:00:00+00');
insert into day_cell values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'a', '', '', '2026-06-23', 'NOT_KEPT', '1', 'CONFIRMED');
insert into day_cell values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'b', '', '', '2026-06-01', 'KEPT', '0', 'CLAIMED');
insert into day_cell values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'b', '', '', '2026-06-01', 'NOT_KEPT', '1', 'CONFIRMED');
insert into day_cell values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'b', '', '', '2026-06-20', 'NOT_KEPT', '1', 'CLAIMED');
insert into day_cell values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'b', '', '', '2026-06-23', 'NOT_KEPT', '1', 'CONFIRMED');
insert into day_cell values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'b', '', '', '2026-08-31', 'NOT_KEPT', '0', 'CONFIRMED');
insert into day_cell values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'b', 'norway', '', '2026-04-02', 'KEPT', '1', 'CLAIMED');
insert into day_cell values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'b', 'norway', '', '2026-05-21', 'NOT_KEPT', '1', 'CLAIMED');
insert into day_cell values ('41b4b51b-cfab-453a-be7a-e75fbb46e65e', 'b', 'norway', '', '2026-06-21', 'NOT_KEPT', '1', 'CLAIMED');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '1', 'partnership.begun', NULL, 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Fjordgran","data":{"a":"Fjordgran","b":"Kittiwake","on":"2026-04-03"},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":1,"side":"a","type":"partnership.begun","v":1}', E'\\x60339399cd32725001fcf88e4526fe4d337ba2d70f625bb26c0f2463e4b3df69');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '10', 'promise.accepted', '6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Anna Berg","data":{"on":"2026-06-01","promise":"6f9c0f37-b7c7-43a4-a57c-98ee563dae99"},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":10,"side":"a","type":"promise.accepted","v":1}', E'\\xf567cb5e8ecd4221e10803c207ce1832b240510bb63936abd5b668dae844d759');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '11', 'promise.proposed', 'e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'b', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Ruth Adeyemi","data":{"check":{"against":false,"firstToSlip":"6f9c0f37-b7c7-43a4-a57c-98ee563dae99","open":1,"with":"0.3661","without":"0.5366"},"promise":"e26cac54-bddd-468f-b6ea-5e1b62a155ab","promisor":"b","terms":{"category":"","doneWhen":"","due":"2026-08-30","unit":"","what":"A lost pallet"}},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":11,"side":"b","type":"promise.proposed","v":1}', E'\\xb5d43c68edfa2071ad946cb70ee8793fed4178696ab7847db34ca37dcb2806a4');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '12', 'promise.accepted', 'e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Anna Berg","data":{"on":"2026-06-01","promise":"e26cac54-bddd-468f-b6ea-5e1b62a155ab"},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":12,"side":"a","type":"promise.accepted","v":1}', E'\\xff66b9f03595f341b5cc2814d6360cad67fd48590734e580a146473484655ddd');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '13', 'promise.reported', 'e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'b', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Ruth Adeyemi","data":{"doneOn":"2026-06-01","evidence":[{"bytes":10,"kind":"file","mediaType":"text/csv","name":"waybill.csv","sha256":"f98692076a65587689adc043be574d5b0dd88e18324de51506fb855c18b8eefe"}],"promise":"e26cac54-bddd-468f-b6ea-5e1b62a155ab"},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":13,"side":"b","type":"promise.reported","v":1}', E'\\x4aa8a2b7d4c8f47d9e23e8fe3fa576a66766f262e17e3241abd99b43a9682da6');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '14', 'promise.declared', 'e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Anna Berg","data":{"on":"2026-06-01","promise":"e26cac54-bddd-468f-b6ea-5e1b62a155ab","verdict":"not_kept","words":"Lost."},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":14,"side":"a","type":"promise.declared","v":1}', E'\\xab9be841fa78dc82f601e6cb840453a9a980e3b0e6674b2e3161aebffd00647a');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '15', 'breach.opened', '4508e26c-86c6-44ef-ae73-b04a53cb3c81', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Anna Berg","data":{"breach":"4508e26c-86c6-44ef-ae73-b04a53cb3c81","kind":"competence","promise":"e26cac54-bddd-468f-b6ea-5e1b62a155ab","words":"It is lost."},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":15,"side":"a","type":"breach.opened","v":1}', E'\\x26d119d5aabaaf7de3f782767b2fea91fddc4011e51e7d7df0baa4890d6a3a55');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '16', 'promise.told', '41142c79-52e3-45db-90dc-af14d6464d51', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Anna Berg","data":{"madeOn":"2026-06-01","promise":"41142c79-52e3-45db-90dc-af14d6464d51","promisor":"b","terms":{"category":"","doneWhen":"","due":"2026-06-19","said":{"by":"Ruth Adeyemi","on":"2026-06-01","place":"","to":"","where":"meeting"},"unit":"","what":"send the price list"}},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":16,"side":"a","type":"promise.told","v":1}', E'\\x45171a5e6679160939fd785a1c309cf5c327ca01b841c52164375455634c9c28');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '2', 'promise.made', '3eacf6c8-ed52-40c9-b62f-8ae73f74b484', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Fjordgran","data":{"category":"","deliverable":"DN-1","due":"2026-04-03","lines":[{"done":"2026-04-02","key":"","what":"Pallets"}],"promise":"3eacf6c8-ed52-40c9-b62f-8ae73f74b484","promisor":"b","unit":"Norway","what":"Pallets"},"origin":{"file":"deliveries.csv","import":"bf5ecc84-38d0-43fb-b690-a462a6d2df20","lines":[2]},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":2,"side":"a","type":"promise.made","v":1}', E'\\xfdd1b793efbe6b8f157947855c31212cf60552c7fdf1274ace4223b0fa7fe0ee');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '3', 'promise.done', '3eacf6c8-ed52-40c9-b62f-8ae73f74b484', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Fjordgran","data":{"on":"2026-04-02","promise":"3eacf6c8-ed52-40c9-b62f-8ae73f74b484"},"origin":{"file":"deliveries.csv","import":"bf5ecc84-38d0-43fb-b690-a462a6d2df20","lines":[2]},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":3,"side":"a","type":"promise.done","v":1}', E'\\x915ecf3df9c12d593db7770984008daa0f09a36ff3ebfd94cb70a5c381184c08');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '4', 'promise.made', 'c9ef7177-d6e5-4fd1-a67a-598cae2d2119', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Fjordgran","data":{"category":"","deliverable":"DN-2","due":"2026-05-20","lines":[{"done":"2026-05-25","key":"","what":"Pallets"}],"promise":"c9ef7177-d6e5-4fd1-a67a-598cae2d2119","promisor":"b","unit":"Norway","what":"Pallets"},"origin":{"file":"deliveries.csv","import":"bf5ecc84-38d0-43fb-b690-a462a6d2df20","lines":[3]},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":4,"side":"a","type":"promise.made","v":1}', E'\\xe6a486c972039297e3501b8a88a1e3371574d8f181078c488bd6bdac61d2c10a');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '5', 'promise.done', 'c9ef7177-d6e5-4fd1-a67a-598cae2d2119', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Fjordgran","data":{"on":"2026-05-25","promise":"c9ef7177-d6e5-4fd1-a67a-598cae2d2119"},"origin":{"file":"deliveries.csv","import":"bf5ecc84-38d0-43fb-b690-a462a6d2df20","lines":[3]},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":5,"side":"a","type":"promise.done","v":1}', E'\\xa91fcc656ff26c8516bfbddefc599b47a5f97a2b605f00804793544e6a37dde1');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '6', 'side.joined', NULL, 'b', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Kittiwake","data":{"name":"Kittiwake","on":"2026-06-01"},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":6,"side":"b","type":"side.joined","v":1}', E'\\x149c0cb8fb53aa2fdd15a4fed33fc3f7689ae0b9afff8690679cc0daf135573d');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '7', 'promise.proposed', '82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Anna Berg","data":{"check":{"against":false,"open":0},"promise":"82c86627-5d10-4e71-a4eb-2d85191fdbcf","promisor":"a","terms":{"category":"","doneWhen":"","due":"2026-06-22","unit":"","what":"The test rig"}},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":7,"side":"a","type":"promise.proposed","v":1}', E'\\xd473ab3c229a9856737e33abe54cd6cde296645e35fcaed14507bd0de0206ac6');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '8', 'promise.accepted', '82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'b', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Ruth Adeyemi","data":{"on":"2026-06-01","promise":"82c86627-5d10-4e71-a4eb-2d85191fdbcf"},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":8,"side":"b","type":"promise.accepted","v":1}', E'\\x2a78276769e81374405811425de24cab0e322494229a016dc721eacca08275f1');
insert into entry values ('395f5bad-a2ff-4787-a117-9bda5403a848', '9', 'promise.proposed', '6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'b', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Ruth Adeyemi","data":{"check":{"against":false,"open":0,"with":"0.5366"},"promise":"6f9c0f37-b7c7-43a4-a57c-98ee563dae99","promisor":"b","terms":{"category":"","doneWhen":"","due":"2026-06-22","unit":"","what":"Chilled lorries"}},"partnership":"395f5bad-a2ff-4787-a117-9bda5403a848","seq":9,"side":"b","type":"promise.proposed","v":1}', E'\\xdabbd58553d1f064e559543e6b50803cb92c47bc02a77d28a2b421bfa372d7e2');
insert into entry values ('41b4b51b-cfab-453a-be7a-e75fbb46e65e', '1', 'partnership.begun', NULL, 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Fjordgran","data":{"a":"Fjordgran","b":"canaryswan","on":"2026-06-20"},"partnership":"41b4b51b-cfab-453a-be7a-e75fbb46e65e","seq":1,"side":"a","type":"partnership.begun","v":1}', E'\\x60e4ae4f7c85c45d8f95cde43a747c89120b5914cb4054cab112d181ca8d92b2');
insert into entry values ('41b4b51b-cfab-453a-be7a-e75fbb46e65e', '2', 'promise.made', '31b978aa-58e5-4f79-9bc7-ad4d68e2c2bb', 'a', '2026-06-01 12:00:00+00', '{"at":"2026-06-01T12:00:00Z","by":"Fjordgran","data":{"category":"","deliverable":"SW-1","due":"2026-06-20","lines":[{"key":"","what":"canaryheron"}],"promise":"31b978aa-58e5-4f79-9bc7-ad4d68e2c2bb","promisor":"b","unit":"Norway","what":"canaryheron"},"origin":{"file":"canarydove.csv","import":"9ef22a58-39e2-4567-b08f-0b678e8357bd","lines":[2]},"partnership":"41b4b51b-cfab-453a-be7a-e75fbb46e65e","seq":2,"side":"a","type":"promise.made","v":1}', E'\\xedb20042c5615626d02896be347cc06e840a51c9c62e4fc2c391522942922395');
insert into import values ('52e60e47-1670-4c52-b24c-72a3812773c7', '9ef22a58-39e2-4567-b08f-0b678e8357bd', 'canarydove.csv', '82', '8ff0331be0bb9c05dd1130f236afe645474729c8eebbe7279f0ec54d54f3c822', 'comma-separated, UTF-8, LF line ends', '["Vendor", "Country", "Order", "What", "Due", "Done"]', 'c1c1fb260a521a4add3e9f5edde909bfd86109e52488e35ffc4ef50e7afa735a', 'DONE', NULL, 'THEIRS', '{"numbers": "point", "dates.due": "iso", "column.due": "Due", "dates.done": "iso", "column.done": "Done", "column.what": "What", "column.promisee": "Country", "column.promisor": "Vendor", "column.deliverable": "Order"}', '2026-05-31', '1', '2', '1', '0', '0', '0', '1', '0', '0', '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', NULL);
insert into import values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'bf5ecc84-38d0-43fb-b690-a462a6d2df20', 'deliveries.csv', '214', '256109d618da832a0b34c6e080c8d3541503dc294232c0b506c759c292836f12', 'comma-separated, UTF-8, LF line ends', '["Vendor", "Country", "Order", "What", "Due", "Done", "Remark"]', '9bbe97fc3e4e190eb3b7432032569c368e06ec18880058c2f73c0c16465d0c25', 'DONE', NULL, 'THEIRS', '{"numbers": "point", "dates.due": "iso", "column.due": "Due", "dates.done": "iso", "column.done": "Done", "column.what": "What", "column.promisee": "Country", "column.promisor": "Vendor", "column.deliverable": "Order"}', '2026-05-31', '3', '4', '2', '0', '0', '1', '2', '2', '0', '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', NULL);
insert into import_row values ('52e60e47-1670-4c52-b24c-72a3812773c7', '9ef22a58-39e2-4567-b08f-0b678e8357bd', '2', 'ACCEPTED', NULL, NULL, 'canaryswan', 'canaryswan', 'Norway', 'norway', 'dsw-1', 'SW-1', '', 'canaryheron', '', NULL, NULL, '2026-06-20', NULL, '31b978aa-58e5-4f79-9bc7-ad4d68e2c2bb');
insert into import_row values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'bf5ecc84-38d0-43fb-b690-a462a6d2df20', '2', 'ACCEPTED', NULL, NULL, 'Kittiwake', 'kittiwake', 'Norway', 'norway', 'ddn-1', 'DN-1', '', 'Pallets', '', NULL, NULL, '2026-04-03', '2026-04-02', '3eacf6c8-ed52-40c9-b62f-8ae73f74b484');
insert into import_row values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'bf5ecc84-38d0-43fb-b690-a462a6d2df20', '3', 'ACCEPTED', NULL, NULL, 'Kittiwake', 'kittiwake', 'Norway', 'norway', 'ddn-2', 'DN-2', '', 'Pallets', '', NULL, NULL, '2026-05-20', '2026-05-25', 'c9ef7177-d6e5-4fd1-a67a-598cae2d2119');
insert into import_row values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'bf5ecc84-38d0-43fb-b690-a462a6d2df20', '4', 'REFUSED', '“2026-02-31” is not a day of the calendar (column “Due”). Correct the date.', '["Kittiwake", "Norway", "DN-3", "canaryteal", "2026-02-31", "", ""]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into log_head values ('395f5bad-a2ff-4787-a117-9bda5403a848', '16', E'\\x000000000000001014dccedb510d4d9c03fe8c54fd96b7434526de22801888cb7ebb1e527e1cf1cc');
insert into log_head values ('41b4b51b-cfab-453a-be7a-e75fbb46e65e', '2', E'\\x0000000000000002ffb66952cf090f79014af2afe8b33c9c893a89b58c917205d54526d449bd0048');
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '08ead2f9-7f3d-47ce-9590-2cd2374f65e1', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'digest', 'Your week: 2 owed, 1 owing, 0 to answer', 'Ruth Adeyemi,

Agreements and cases

- A case with Fjordgran is open
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

Half of the time is over: will these be kept?

- Chilled lorries, Fjordgran, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

What we owe

- send the price list, Fjordgran, 19 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51

What we are owed

- The test rig, Fjordgran, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

See today:
http://localhost:8012/today

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Your week: 2 owed, 1 owing, 0 to answer</title></head><body>
<p>Ruth Adeyemi,</p>
<h2>Agreements and cases</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">A case with Fjordgran is open</a></li>
</ul>
<h2>Half of the time is over: will these be kept?</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">Chilled lorries, Fjordgran, 22 June 2026</a></li>
</ul>
<h2>What we owe</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51">send the price list, Fjordgran, 19 June 2026</a></li>
</ul>
<h2>What we are owed</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">The test rig, Fjordgran, 22 June 2026</a></li>
</ul>
<p><a href="http://localhost:8012/today">See today</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, NULL, 'digest/2026-25/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-15 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '0c379a28-723d-4d93-a85b-e8c44076ed03', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'due-soon', 'Due in 7 days: Chilled lorries, for Fjordgran', 'Ruth Adeyemi,

You promised it to Fjordgran by 22 June 2026. If the date will not hold, say so before it has passed: an early word is no broken promise.

Report it done:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=report

Ask for another date:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=renegotiate

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Due in 7 days: Chilled lorries, for Fjordgran</title></head><body>
<p>Ruth Adeyemi,</p>
<p>You promised it to Fjordgran by 22 June 2026. If the date will not hold, say so before it has passed: an early word is no broken promise.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=report">Report it done</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=renegotiate">Ask for another date</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'promise/6f9c0f37-b7c7-43a4-a57c-98ee563dae99/due-7/2026-06-22/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-15 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '0f2a3fb8-cbe4-4901-8d82-11f11b6f4efe', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'proposal', 'Fjordgran offers a promise: The test rig, by 22 June 2026', 'Ben Okoro,

Anna Berg of Fjordgran offers a promise: The test rig, by 22 June 2026.

Accept, counter or decline it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=accept

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran offers a promise: The test rig, by 22 June 2026</title></head><body>
<p>Ben Okoro,</p>
<p>Anna Berg of Fjordgran offers a promise: The test rig, by 22 June 2026.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=accept">Accept, counter or decline it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/7/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '12e9fc68-7e53-40d2-8f76-01cf2a87950c', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'digest', 'Your week: 2 owed, 1 owing, 0 to answer', 'Ruth Adeyemi,

Agreements and cases

- A case with Fjordgran is open
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

We are late

- send the price list, Fjordgran, 19 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51

- Chilled lorries, Fjordgran, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

They are late

- The test rig, Fjordgran, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

See today:
http://localhost:8012/today

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Your week: 2 owed, 1 owing, 0 to answer</title></head><body>
<p>Ruth Adeyemi,</p>
<h2>Agreements and cases</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">A case with Fjordgran is open</a></li>
</ul>
<h2>We are late</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51">send the price list, Fjordgran, 19 June 2026</a></li>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">Chilled lorries, Fjordgran, 22 June 2026</a></li>
</ul>
<h2>They are late</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">The test rig, Fjordgran, 22 June 2026</a></li>
</ul>
<p><a href="http://localhost:8012/today">See today</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, NULL, 'digest/2026-26/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-23 12:00:00+00', '2026-06-23 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '29bb2a44-36e1-4869-9a13-5e18058435dd', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'declared', 'Fjordgran declares it not kept: A lost pallet', 'Ruth Adeyemi,

Anna Berg of Fjordgran declares it not kept: A lost pallet.

  “Lost.”

Say whether you see it so:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=outcome

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran declares it not kept: A lost pallet</title></head><body>
<p>Ruth Adeyemi,</p>
<p>Anna Berg of Fjordgran declares it not kept: A lost pallet.</p>
<blockquote><p>“Lost.”</p></blockquote>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=outcome">Say whether you see it so</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/14/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '2e81b70f-6ce7-470d-9a86-44e1370858d3', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'proposal', 'Fjordgran said yes: A lost pallet', 'Ruth Adeyemi,

Anna Berg of Fjordgran said yes: A lost pallet.

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran said yes: A lost pallet</title></head><body>
<p>Ruth Adeyemi,</p>
<p>Anna Berg of Fjordgran said yes: A lost pallet.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/12/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '34adb9eb-2bc4-4705-9ac5-9edbdb912068', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'proposal', 'Fjordgran put on record what you promised: send the price list', 'Ben Okoro,

Anna Berg of Fjordgran put on record what you promised: send the price list.

Confirm or dispute it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51?do=claim

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran put on record what you promised: send the price list</title></head><body>
<p>Ben Okoro,</p>
<p>Anna Berg of Fjordgran put on record what you promised: send the price list.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51?do=claim">Confirm or dispute it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.41142c79-52e3-45db-90dc-af14d6464d51', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/16/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '48311a65-f78f-4ebd-826a-c48e47838257', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'proposal', 'Fjordgran offers a promise: The test rig, by 22 June 2026', 'Ruth Adeyemi,

Anna Berg of Fjordgran offers a promise: The test rig, by 22 June 2026.

Accept, counter or decline it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=accept

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran offers a promise: The test rig, by 22 June 2026</title></head><body>
<p>Ruth Adeyemi,</p>
<p>Anna Berg of Fjordgran offers a promise: The test rig, by 22 June 2026.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=accept">Accept, counter or decline it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/7/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '55acb1c6-95d8-42a8-84c2-60e94ea8931d', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'due-soon', 'Due in 7 days: Chilled lorries, for Fjordgran', 'Ben Okoro,

You promised it to Fjordgran by 22 June 2026. If the date will not hold, say so before it has passed: an early word is no broken promise.

Report it done:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=report

Ask for another date:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=renegotiate

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Due in 7 days: Chilled lorries, for Fjordgran</title></head><body>
<p>Ben Okoro,</p>
<p>You promised it to Fjordgran by 22 June 2026. If the date will not hold, say so before it has passed: an early word is no broken promise.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=report">Report it done</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=renegotiate">Ask for another date</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'promise/6f9c0f37-b7c7-43a4-a57c-98ee563dae99/due-7/2026-06-22/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '6e1bf342-32eb-41c9-9f77-9036b0ada7fd', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'declared', 'Fjordgran declares it not kept: A lost pallet', 'Ben Okoro,

Anna Berg of Fjordgran declares it not kept: A lost pallet.

  “Lost.”

Say whether you see it so:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=outcome

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran declares it not kept: A lost pallet</title></head><body>
<p>Ben Okoro,</p>
<p>Anna Berg of Fjordgran declares it not kept: A lost pallet.</p>
<blockquote><p>“Lost.”</p></blockquote>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=outcome">Say whether you see it so</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/14/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '758b224b-f3f0-4fc6-a35f-3c19cca4c41a', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'half-way', 'Half of the time is over: will it be kept? Chilled lorries, for Fjordgran', 'Ben Okoro,

You promised it to Fjordgran by 22 June 2026. Look at the chance that all open promises are kept, and say whether this one will be.

Look at it half-way:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=half-way

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Half of the time is over: will it be kept? Chilled lorries, for Fjordgran</title></head><body>
<p>Ben Okoro,</p>
<p>You promised it to Fjordgran by 22 June 2026. Look at the chance that all open promises are kept, and say whether this one will be.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=half-way">Look at it half-way</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'promise/6f9c0f37-b7c7-43a4-a57c-98ee563dae99/half-way/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '7e787bae-b5ad-41bf-95c2-41ad346bca51', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'proposal', 'Fjordgran said yes: Chilled lorries', 'Ben Okoro,

Anna Berg of Fjordgran said yes: Chilled lorries.

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran said yes: Chilled lorries</title></head><body>
<p>Ben Okoro,</p>
<p>Anna Berg of Fjordgran said yes: Chilled lorries.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/10/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '8822a722-a273-4d13-9d4c-41838e394e14', NULL, 'ben@kittiwake.example', '', 'invitation', 'Ruth Adeyemi invites you to Twelve Keys, for Kittiwake', 'Good day,

Ruth Adeyemi invites you to keep, with Kittiwake, the promises that you and its partners make each other, as contributor.

Look at the invitation:


The link works once, and for 14 days.

-- 
Twelve Keys, http://localhost:8012/
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Ruth Adeyemi invites you to Twelve Keys, for Kittiwake</title></head><body>
<p>Good day,</p>
<p>Ruth Adeyemi invites you to keep, with Kittiwake, the promises that you and its partners make each other, as contributor.</p>
<p><a href="">Look at the invitation</a></p>
<p>The link works once, and for 14 days.</p>
<p><small>Twelve Keys. <a href="http://localhost:8012/">Open it</a></small></p>
</body></html>
', NULL, NULL, NULL, 'link/c28c8d83-42aa-44fa-8d93-c5dbed0f66fa/ben@kittiwake.example', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '8b7491b8-9fbc-414b-99ec-037f265ea764', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'digest', 'Your week: 2 owed, 1 owing, 0 to answer', 'Ben Okoro,

Agreements and cases

- A case with Fjordgran is open
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

We are late

- send the price list, Fjordgran, 19 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51

- Chilled lorries, Fjordgran, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

They are late

- The test rig, Fjordgran, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

See today:
http://localhost:8012/today

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Your week: 2 owed, 1 owing, 0 to answer</title></head><body>
<p>Ben Okoro,</p>
<h2>Agreements and cases</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">A case with Fjordgran is open</a></li>
</ul>
<h2>We are late</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51">send the price list, Fjordgran, 19 June 2026</a></li>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">Chilled lorries, Fjordgran, 22 June 2026</a></li>
</ul>
<h2>They are late</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">The test rig, Fjordgran, 22 June 2026</a></li>
</ul>
<p><a href="http://localhost:8012/today">See today</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, NULL, 'digest/2026-26/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-23 12:00:00+00', '2026-06-23 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '9f267349-5de1-4007-b359-ba6e4fb18ffb', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'half-way', 'Half of the time is over: will it be kept? Chilled lorries, for Fjordgran', 'Ruth Adeyemi,

You promised it to Fjordgran by 22 June 2026. Look at the chance that all open promises are kept, and say whether this one will be.

Look at it half-way:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=half-way

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Half of the time is over: will it be kept? Chilled lorries, for Fjordgran</title></head><body>
<p>Ruth Adeyemi,</p>
<p>You promised it to Fjordgran by 22 June 2026. Look at the chance that all open promises are kept, and say whether this one will be.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=half-way">Look at it half-way</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'promise/6f9c0f37-b7c7-43a4-a57c-98ee563dae99/half-way/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '9fae7227-ed18-4f9c-92a1-0ca3e94d2852', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'proposal', 'Fjordgran said yes: Chilled lorries', 'Ruth Adeyemi,

Anna Berg of Fjordgran said yes: Chilled lorries.

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran said yes: Chilled lorries</title></head><body>
<p>Ruth Adeyemi,</p>
<p>Anna Berg of Fjordgran said yes: Chilled lorries.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/10/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'a0c16ad3-205c-4d33-b829-b400d9f55fce', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'case', 'Fjordgran opened a case of competence', 'Ruth Adeyemi,

Anna Berg of Fjordgran opened a case of competence.

It is between Fjordgran and Kittiwake.

  “It is lost.”

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran opened a case of competence</title></head><body>
<p>Ruth Adeyemi,</p>
<p>Anna Berg of Fjordgran opened a case of competence.</p>
<p>It is between Fjordgran and Kittiwake.</p>
<blockquote><p>“It is lost.”</p></blockquote>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.4508e26c-86c6-44ef-ae73-b04a53cb3c81', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/15/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-15 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'a28fa5b7-b506-4feb-bb0c-21fdeb25f4c7', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'proposal', 'Fjordgran put on record what you promised: send the price list', 'Ruth Adeyemi,

Anna Berg of Fjordgran put on record what you promised: send the price list.

Confirm or dispute it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51?do=claim

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran put on record what you promised: send the price list</title></head><body>
<p>Ruth Adeyemi,</p>
<p>Anna Berg of Fjordgran put on record what you promised: send the price list.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51?do=claim">Confirm or dispute it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.41142c79-52e3-45db-90dc-af14d6464d51', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/16/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-15 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'ad606f64-6fcf-4dd6-8919-f6dd17198630', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'digest', 'Your week: 2 owed, 1 owing, 0 to answer', 'Ben Okoro,

Agreements and cases

- A case with Fjordgran is open
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

Half of the time is over: will these be kept?

- Chilled lorries, Fjordgran, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

What we owe

- send the price list, Fjordgran, 19 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51

What we are owed

- The test rig, Fjordgran, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

See today:
http://localhost:8012/today

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Your week: 2 owed, 1 owing, 0 to answer</title></head><body>
<p>Ben Okoro,</p>
<h2>Agreements and cases</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">A case with Fjordgran is open</a></li>
</ul>
<h2>Half of the time is over: will these be kept?</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">Chilled lorries, Fjordgran, 22 June 2026</a></li>
</ul>
<h2>What we owe</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51">send the price list, Fjordgran, 19 June 2026</a></li>
</ul>
<h2>What we are owed</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">The test rig, Fjordgran, 22 June 2026</a></li>
</ul>
<p><a href="http://localhost:8012/today">See today</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, NULL, 'digest/2026-25/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'ae5607de-9712-4f8c-b6f6-94d49c761e6c', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'overdue', 'Fjordgran is one day past its date: The test rig', 'Ruth Adeyemi,

Fjordgran promised it by 22 June 2026, and has not reported it done.

Say what became of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=declare

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran is one day past its date: The test rig</title></head><body>
<p>Ruth Adeyemi,</p>
<p>Fjordgran promised it by 22 June 2026, and has not reported it done.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=declare">Say what became of it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'promise/82c86627-5d10-4e71-a4eb-2d85191fdbcf/overdue/2026-06-22/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-23 12:00:00+00', '2026-06-23 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'c24a3697-f53a-4123-b1e9-0dd380f95245', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'overdue', 'Fjordgran is one day past its date: The test rig', 'Ben Okoro,

Fjordgran promised it by 22 June 2026, and has not reported it done.

Say what became of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=declare

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran is one day past its date: The test rig</title></head><body>
<p>Ben Okoro,</p>
<p>Fjordgran promised it by 22 June 2026, and has not reported it done.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=declare">Say what became of it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'promise/82c86627-5d10-4e71-a4eb-2d85191fdbcf/overdue/2026-06-22/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-23 12:00:00+00', '2026-06-23 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'cf5415ea-77d7-4b95-a4c3-d4dbbcfa1fdd', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'ruth@kittiwake.example', 'Ruth Adeyemi', 'overdue', 'Ours, one day past its date: Chilled lorries, for Fjordgran', 'Ruth Adeyemi,

Your side promised it to Fjordgran by 22 June 2026, and has not reported it done.

Report it done:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=report

Tell a new date:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=renegotiate

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Ours, one day past its date: Chilled lorries, for Fjordgran</title></head><body>
<p>Ruth Adeyemi,</p>
<p>Your side promised it to Fjordgran by 22 June 2026, and has not reported it done.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=report">Report it done</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=renegotiate">Tell a new date</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'promise/6f9c0f37-b7c7-43a4-a57c-98ee563dae99/overdue/2026-06-22/0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-23 12:00:00+00', '2026-06-23 12:10:00+00', '1', NULL, NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'f43bf2c9-dabc-4c4b-84c3-43a8cf6fc0f2', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'case', 'Fjordgran opened a case of competence', 'Ben Okoro,

Anna Berg of Fjordgran opened a case of competence.

It is between Fjordgran and Kittiwake.

  “It is lost.”

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran opened a case of competence</title></head><body>
<p>Ben Okoro,</p>
<p>Anna Berg of Fjordgran opened a case of competence.</p>
<p>It is between Fjordgran and Kittiwake.</p>
<blockquote><p>“It is lost.”</p></blockquote>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.4508e26c-86c6-44ef-ae73-b04a53cb3c81', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/15/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-15 12:00:00+00', NULL, NULL);
insert into mail values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'f75423cc-26d9-4fbb-8567-2bb4cfb064a5', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'ben@kittiwake.example', 'Ben Okoro', 'proposal', 'Fjordgran said yes: A lost pallet', 'Ben Okoro,

Anna Berg of Fjordgran said yes: A lost pallet.

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran said yes: A lost pallet</title></head><body>
<p>Ben Okoro,</p>
<p>Anna Berg of Fjordgran said yes: A lost pallet.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/12/7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-15 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '06a7aca7-15d0-4b89-b29f-8d0bc0b753d7', NULL, 'ruth@kittiwake.example', '', 'invitation', 'Fjordgran invites your company to keep its word in plain sight', 'Good day,

Anna Berg of Fjordgran has begun a space in which both companies write down what they promise one another, and whether it was kept. You would be its other side, with the same rights. Look at what is shared before you join.

Look at the invitation:


The link works once, and for 14 days.

-- 
Twelve Keys, http://localhost:8012/
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Fjordgran invites your company to keep its word in plain sight</title></head><body>
<p>Good day,</p>
<p>Anna Berg of Fjordgran has begun a space in which both companies write down what they promise one another, and whether it was kept. You would be its other side, with the same rights. Look at what is shared before you join.</p>
<p><a href="">Look at the invitation</a></p>
<p>The link works once, and for 14 days.</p>
<p><small>Twelve Keys. <a href="http://localhost:8012/">Open it</a></small></p>
</body></html>
', NULL, NULL, NULL, 'link/3f777428-686f-4e81-8570-98d672386efb/ruth@kittiwake.example', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '18d4f4ec-cc17-42e3-9274-78313b1ddbf0', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'moss@fennel.example', 'canaryjay', 'proposal', 'Kittiwake offers a promise: A lost pallet, by 30 August 2026', 'canaryjay,

Ruth Adeyemi of Kittiwake offers a promise: A lost pallet, by 30 August 2026.

Accept, counter or decline it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=accept

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake offers a promise: A lost pallet, by 30 August 2026</title></head><body>
<p>canaryjay,</p>
<p>Ruth Adeyemi of Kittiwake offers a promise: A lost pallet, by 30 August 2026.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=accept">Accept, counter or decline it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/11/afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '381a2d3f-97d4-4f54-b982-933cb6acf1fc', NULL, 'canarycoot@fennel.example', '', 'invitation', 'Anna Berg invites you to Twelve Keys, for Fjordgran', 'Good day,

Anna Berg invites you to keep, with Fjordgran, the promises that you and its partners make each other, as contributor.

Look at the invitation:


The link works once, and for 14 days.

-- 
Twelve Keys, http://localhost:8012/
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Anna Berg invites you to Twelve Keys, for Fjordgran</title></head><body>
<p>Good day,</p>
<p>Anna Berg invites you to keep, with Fjordgran, the promises that you and its partners make each other, as contributor.</p>
<p><a href="">Look at the invitation</a></p>
<p>The link works once, and for 14 days.</p>
<p><small>Twelve Keys. <a href="http://localhost:8012/">Open it</a></small></p>
</body></html>
', NULL, NULL, NULL, 'link/fe1975cd-4785-4c70-97e7-2d515ef8ee0f/canarycoot@fennel.example', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '6905b14a-1b9a-46dd-b625-c5ec2ad31c34', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'moss@fennel.example', 'canaryjay', 'half-way', 'Half of the time is over: will it be kept? The test rig, for Kittiwake', 'canaryjay,

You promised it to Kittiwake by 22 June 2026. Look at the chance that all open promises are kept, and say whether this one will be.

Look at it half-way:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=half-way

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Half of the time is over: will it be kept? The test rig, for Kittiwake</title></head><body>
<p>canaryjay,</p>
<p>You promised it to Kittiwake by 22 June 2026. Look at the chance that all open promises are kept, and say whether this one will be.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=half-way">Look at it half-way</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'promise/82c86627-5d10-4e71-a4eb-2d85191fdbcf/half-way/afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '6fbe30ed-29ea-4ef5-9408-c594b115aaa4', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canarytern@fennel.example', 'Anna Berg', 'proposal', 'Kittiwake said yes: The test rig', 'Anna Berg,

Ruth Adeyemi of Kittiwake said yes: The test rig.

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake said yes: The test rig</title></head><body>
<p>Anna Berg,</p>
<p>Ruth Adeyemi of Kittiwake said yes: The test rig.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/8/0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '821accfc-62b2-497f-8079-d347eb188c2f', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'moss@fennel.example', 'canaryjay', 'due-soon', 'Due in 7 days: The test rig, for Kittiwake', 'canaryjay,

You promised it to Kittiwake by 22 June 2026. If the date will not hold, say so before it has passed: an early word is no broken promise.

Report it done:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=report

Ask for another date:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=renegotiate

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Due in 7 days: The test rig, for Kittiwake</title></head><body>
<p>canaryjay,</p>
<p>You promised it to Kittiwake by 22 June 2026. If the date will not hold, say so before it has passed: an early word is no broken promise.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=report">Report it done</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=renegotiate">Ask for another date</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'promise/82c86627-5d10-4e71-a4eb-2d85191fdbcf/due-7/2026-06-22/afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '88271f24-0b69-4b09-8b33-e767f06a7c70', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'moss@fennel.example', 'canaryjay', 'joined', 'Kittiwake has joined the space you share', 'canaryjay,

Kittiwake of Kittiwake has joined the space you share.

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake has joined the space you share</title></head><body>
<p>canaryjay,</p>
<p>Kittiwake of Kittiwake has joined the space you share.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, NULL, 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/6/afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '88a2410d-d327-4535-b07a-5b1e47a17069', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'moss@fennel.example', 'canaryjay', 'digest', 'Your week: 1 owed, 3 owing, 0 to answer', 'canaryjay,

Agreements and cases

- A case with Kittiwake is open
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

Half of the time is over: will these be kept?

- The test rig, Kittiwake, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

What we are owed

- send the price list, Kittiwake, 19 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51

- canaryheron, canaryswan, 20 June 2026
  http://localhost:8012/partnerships/41b4b51b-cfab-453a-be7a-e75fbb46e65e/promises/31b978aa-58e5-4f79-9bc7-ad4d68e2c2bb

- Chilled lorries, Kittiwake, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

See today:
http://localhost:8012/today

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Your week: 1 owed, 3 owing, 0 to answer</title></head><body>
<p>canaryjay,</p>
<h2>Agreements and cases</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">A case with Kittiwake is open</a></li>
</ul>
<h2>Half of the time is over: will these be kept?</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">The test rig, Kittiwake, 22 June 2026</a></li>
</ul>
<h2>What we are owed</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51">send the price list, Kittiwake, 19 June 2026</a></li>
<li><a href="http://localhost:8012/partnerships/41b4b51b-cfab-453a-be7a-e75fbb46e65e/promises/31b978aa-58e5-4f79-9bc7-ad4d68e2c2bb">canaryheron, canaryswan, 20 June 2026</a></li>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">Chilled lorries, Kittiwake, 22 June 2026</a></li>
</ul>
<p><a href="http://localhost:8012/today">See today</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, NULL, 'digest/2026-25/afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '9aa50f43-fcea-40a9-ab6e-779a4925df22', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canarytern@fennel.example', 'Anna Berg', 'proposal', 'Kittiwake offers a promise: A lost pallet, by 30 August 2026', 'Anna Berg,

Ruth Adeyemi of Kittiwake offers a promise: A lost pallet, by 30 August 2026.

Accept, counter or decline it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=accept

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake offers a promise: A lost pallet, by 30 August 2026</title></head><body>
<p>Anna Berg,</p>
<p>Ruth Adeyemi of Kittiwake offers a promise: A lost pallet, by 30 August 2026.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=accept">Accept, counter or decline it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/11/0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', '9b9500bf-cd8f-4f84-b566-fcef352d6acc', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canarytern@fennel.example', 'Anna Berg', 'reported', 'Kittiwake reports it done on 1 June 2026: A lost pallet', 'Anna Berg,

Ruth Adeyemi of Kittiwake reports it done on 1 June 2026: A lost pallet.

Say whether it was kept:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=declare

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake reports it done on 1 June 2026: A lost pallet</title></head><body>
<p>Anna Berg,</p>
<p>Ruth Adeyemi of Kittiwake reports it done on 1 June 2026: A lost pallet.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=declare">Say whether it was kept</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/13/0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'ccfaed0b-3fba-4e2c-99dc-63bfd7a184eb', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canarytern@fennel.example', 'Anna Berg', 'due-soon', 'Due in 7 days: The test rig, for Kittiwake', 'Anna Berg,

You promised it to Kittiwake by 22 June 2026. If the date will not hold, say so before it has passed: an early word is no broken promise.

Report it done:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=report

Ask for another date:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=renegotiate

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Due in 7 days: The test rig, for Kittiwake</title></head><body>
<p>Anna Berg,</p>
<p>You promised it to Kittiwake by 22 June 2026. If the date will not hold, say so before it has passed: an early word is no broken promise.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=report">Report it done</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=renegotiate">Ask for another date</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'promise/82c86627-5d10-4e71-a4eb-2d85191fdbcf/due-7/2026-06-22/0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'd510159e-2646-41fd-adef-34e8d1155d69', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'moss@fennel.example', 'canaryjay', 'proposal', 'Kittiwake said yes: The test rig', 'canaryjay,

Ruth Adeyemi of Kittiwake said yes: The test rig.

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake said yes: The test rig</title></head><body>
<p>canaryjay,</p>
<p>Ruth Adeyemi of Kittiwake said yes: The test rig.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/8/afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'dca25270-c738-488d-a4d0-51ceb553181b', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'moss@fennel.example', 'canaryjay', 'proposal', 'Kittiwake offers a promise: Chilled lorries, by 22 June 2026', 'canaryjay,

Ruth Adeyemi of Kittiwake offers a promise: Chilled lorries, by 22 June 2026.

Accept, counter or decline it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=accept

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake offers a promise: Chilled lorries, by 22 June 2026</title></head><body>
<p>canaryjay,</p>
<p>Ruth Adeyemi of Kittiwake offers a promise: Chilled lorries, by 22 June 2026.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=accept">Accept, counter or decline it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/9/afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'e1a377ed-1dd2-4b2b-9c22-8274772bde18', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canarytern@fennel.example', 'Anna Berg', 'half-way', 'Half of the time is over: will it be kept? The test rig, for Kittiwake', 'Anna Berg,

You promised it to Kittiwake by 22 June 2026. Look at the chance that all open promises are kept, and say whether this one will be.

Look at it half-way:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=half-way

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Half of the time is over: will it be kept? The test rig, for Kittiwake</title></head><body>
<p>Anna Berg,</p>
<p>You promised it to Kittiwake by 22 June 2026. Look at the chance that all open promises are kept, and say whether this one will be.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf?do=half-way">Look at it half-way</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'promise/82c86627-5d10-4e71-a4eb-2d85191fdbcf/half-way/0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'e47fa3e0-befd-4230-bdcd-e96dfff06a24', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canarytern@fennel.example', 'Anna Berg', 'proposal', 'Kittiwake offers a promise: Chilled lorries, by 22 June 2026', 'Anna Berg,

Ruth Adeyemi of Kittiwake offers a promise: Chilled lorries, by 22 June 2026.

Accept, counter or decline it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=accept

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake offers a promise: Chilled lorries, by 22 June 2026</title></head><body>
<p>Anna Berg,</p>
<p>Ruth Adeyemi of Kittiwake offers a promise: Chilled lorries, by 22 June 2026.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99?do=accept">Accept, counter or decline it</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.6f9c0f37-b7c7-43a4-a57c-98ee563dae99', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/9/0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'f82ac521-a240-422e-b9f4-dc7f007dd144', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canarytern@fennel.example', 'Anna Berg', 'digest', 'Your week: 1 owed, 3 owing, 0 to answer', 'Anna Berg,

Agreements and cases

- A case with Kittiwake is open
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

Half of the time is over: will these be kept?

- The test rig, Kittiwake, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf

What we are owed

- send the price list, Kittiwake, 19 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51

- canaryheron, canaryswan, 20 June 2026
  http://localhost:8012/partnerships/41b4b51b-cfab-453a-be7a-e75fbb46e65e/promises/31b978aa-58e5-4f79-9bc7-ad4d68e2c2bb

- Chilled lorries, Kittiwake, 22 June 2026
  http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99

See today:
http://localhost:8012/today

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Your week: 1 owed, 3 owing, 0 to answer</title></head><body>
<p>Anna Berg,</p>
<h2>Agreements and cases</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">A case with Kittiwake is open</a></li>
</ul>
<h2>Half of the time is over: will these be kept?</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/82c86627-5d10-4e71-a4eb-2d85191fdbcf">The test rig, Kittiwake, 22 June 2026</a></li>
</ul>
<h2>What we are owed</h2>
<ul>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/41142c79-52e3-45db-90dc-af14d6464d51">send the price list, Kittiwake, 19 June 2026</a></li>
<li><a href="http://localhost:8012/partnerships/41b4b51b-cfab-453a-be7a-e75fbb46e65e/promises/31b978aa-58e5-4f79-9bc7-ad4d68e2c2bb">canaryheron, canaryswan, 20 June 2026</a></li>
<li><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/6f9c0f37-b7c7-43a4-a57c-98ee563dae99">Chilled lorries, Kittiwake, 22 June 2026</a></li>
</ul>
<p><a href="http://localhost:8012/today">See today</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, NULL, 'digest/2026-25/0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-15 12:00:00+00', '2026-06-15 12:10:00+00', '1', '2026-06-23 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'fba9fb30-273d-4051-ae2d-42b8818c3146', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'canarytern@fennel.example', 'Anna Berg', 'joined', 'Kittiwake has joined the space you share', 'Anna Berg,

Kittiwake of Kittiwake has joined the space you share.

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake has joined the space you share</title></head><body>
<p>Anna Berg,</p>
<p>Kittiwake of Kittiwake has joined the space you share.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, NULL, 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/6/0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into mail values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'ff773715-b24d-491c-a8e4-31d3e85ca228', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'moss@fennel.example', 'canaryjay', 'reported', 'Kittiwake reports it done on 1 June 2026: A lost pallet', 'canaryjay,

Ruth Adeyemi of Kittiwake reports it done on 1 June 2026: A lost pallet.

Say whether it was kept:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=declare

See all of it:
http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab

-- 
Twelve Keys. Choose what you are told: http://localhost:8012/me/notices
', '<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Kittiwake reports it done on 1 June 2026: A lost pallet</title></head><body>
<p>canaryjay,</p>
<p>Ruth Adeyemi of Kittiwake reports it done on 1 June 2026: A lost pallet.</p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab?do=declare">Say whether it was kept</a></p>
<p><a href="http://localhost:8012/partnerships/395f5bad-a2ff-4787-a117-9bda5403a848/promises/e26cac54-bddd-468f-b6ea-5e1b62a155ab">See all of it</a></p>
<p><small>Twelve Keys. <a href="http://localhost:8012/me/notices">Choose what you are told</a></small></p>
</body></html>
', NULL, NULL, '395f5bad-a2ff-4787-a117-9bda5403a848.e26cac54-bddd-468f-b6ea-5e1b62a155ab', 'entry/395f5bad-a2ff-4787-a117-9bda5403a848/13/afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', '2026-06-01 12:00:00+00', '2026-06-01 12:10:00+00', '1', '2026-06-01 12:00:00+00', NULL, NULL);
insert into member values ('11ce9687-220d-4174-9522-b63327c24bf2', '702eddbf-5277-49bf-b22c-ec05842fd126', 'partner-manager', '2026-06-01 12:00:00+00', NULL, NULL);
insert into member values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '0ccb1984-e74b-4e11-9d0b-75138619996e', 'partner-manager', '2026-06-01 12:00:00+00', NULL, NULL);
insert into member values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'contributor', '2026-06-01 12:00:00+00', NULL, NULL);
insert into member values ('52e60e47-1670-4c52-b24c-72a3812773c7', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'partner-manager', '2026-06-01 12:00:00+00', NULL, NULL);
insert into member values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'contributor', '2026-06-01 12:00:00+00', NULL, NULL);
insert into organisation values ('11ce9687-220d-4174-9522-b63327c24bf2', 'Stranger', 'stranger', 'false', 'true', '1970-01-01 00:00:00+00');
insert into organisation values ('1dda3794-2dc3-41f1-9e0a-9eed099484be', 'Kittiwake', 'kittiwake', 'false', 'false', '2026-06-01 12:00:00+00');
insert into organisation values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'Fjordgran', 'fjordgran', 'true', 'false', '1970-01-01 00:00:00+00');
insert into partnership values ('395f5bad-a2ff-4787-a117-9bda5403a848', '52e60e47-1670-4c52-b24c-72a3812773c7', '1dda3794-2dc3-41f1-9e0a-9eed099484be', 'Fjordgran', 'Kittiwake', 'kittiwake', 'false', '2026-04-03', '2026-06-01 12:00:00+00');
insert into partnership values ('41b4b51b-cfab-453a-be7a-e75fbb46e65e', '52e60e47-1670-4c52-b24c-72a3812773c7', NULL, 'Fjordgran', 'canaryswan', 'canaryswan', 'false', '2026-06-20', '2026-06-01 12:00:00+00');
insert into person values ('0ccb1984-e74b-4e11-9d0b-75138619996e', 'Ruth Adeyemi', 'ruth@kittiwake.example', 'ruth@kittiwake.example', NULL, 'Z', 'en-GB', '$argon2id$v=19$m=19456,t=2,p=1$i8alVpnu/rnbiQYBu8gtYw$wlc2pjPwl1yINge9Z21qJI9FsZhaIq6aUqW1iHywOH8', '2026-06-01 12:00:00+00', NULL);
insert into person values ('0dc0554e-639c-43c3-a70d-54cd77f8fe2a', 'Anna Berg', 'canarytern@fennel.example', 'canarytern@fennel.example', '2026-06-01 12:00:00+00', 'Z', 'en-GB', '$argon2id$v=19$m=19456,t=2,p=1$8m/6v8bsIIcDIVCTMbt3rg$HaeuFeexOhoHXIIBnD7HnQYP4CfDV241CdnjWbaivME', '2026-06-01 12:00:00+00', NULL);
insert into person values ('702eddbf-5277-49bf-b22c-ec05842fd126', 'Anna Berg', 'anna-6260dc16-cb19-4e00-b5b6-6d01409e36ba@example.org', 'anna-6260dc16-cb19-4e00-b5b6-6d01409e36ba@example.org', '2026-06-01 12:00:00+00', 'Z', 'en-GB', '$argon2id$v=19$m=19456,t=2,p=1$xO85UPRR9c2VAPzkyUaI1w$unbjTiIeJFdAZDvhDf6jgdM49OtoaOe1Srs6R7arGsA', '2026-06-01 12:00:00+00', NULL);
insert into person values ('7d0da9ce-b98a-428d-8f8d-b6f1607da7a6', 'Ben Okoro', 'ben@kittiwake.example', 'ben@kittiwake.example', NULL, 'Z', 'en-GB', '$argon2id$v=19$m=19456,t=2,p=1$vZfiaDKxwzJ9zELjhbTzeA$2QIu+837pbz8DoJxiodX0J985uB51TWWrsz0XTJ52c4', '2026-06-01 12:00:00+00', NULL);
insert into person values ('afe27808-a8a9-48d0-bc42-b81ac7e3e6b5', 'canaryjay', 'moss@fennel.example', 'moss@fennel.example', '2026-06-01 12:00:00+00', 'Z', 'en-GB', '$argon2id$v=19$m=19456,t=2,p=1$KuWzWugrlFGoE9VXINT6FA$BhBzM/6uWGM4LVvTdz/RORTH9N9mxPsCyrW5A8f4mPo', '2026-06-01 12:00:00+00', NULL);
insert into private_note values ('52e60e47-1670-4c52-b24c-72a3812773c7', '06b82132-ce0e-420e-b45d-9043b0b87c9b', '395f5bad-a2ff-4787-a117-9bda5403a848', '82c86627-5d10-4e71-a4eb-2d85191fdbcf', 'We can wait: canaryfinch', 'Anna Berg', '2026-06-01 12:00:00+00');
insert into private_note values ('52e60e47-1670-4c52-b24c-72a3812773c7', '8143cfc0-dd34-402c-bdac-0f83841e728f', '395f5bad-a2ff-4787-a117-9bda5403a848', '4508e26c-86c6-44ef-ae73-b04a53cb3c81', 'canarylark', 'Anna Berg', '2026-06-01 12:00:00+00');
insert into promise values ('395f5bad-a2ff-4787-a117-9bda5403a848', '3eacf6c8-ed52-40c9-b62f-8ae73f74b484', '1', 'b', 'Norway', 'norway', 'DN-1', 'ddn-1', 'Pallets', '', NULL, NULL, '2026-04-03', '2026-04-03', '2026-04-03', 'false', '0', '2026-04-02', 'a', NULL, '[{"key": "", "done": "2026-04-02", "what": "Pallets"}]', '3', 'KEPT', NULL, 'a', NULL, NULL, NULL, 'false', 'false', NULL, NULL, NULL, 'CLAIMED');
insert into promise values ('395f5bad-a2ff-4787-a117-9bda5403a848', '41142c79-52e3-45db-90dc-af14d6464d51', '6', 'b', '', '', NULL, 'csend the price list2026-06-01', 'send the price list', '', NULL, '2026-06-01', '2026-06-19', '2026-06-19', '2026-06-19', 'false', '0', NULL, 'a', NULL, '[{"key": "", "what": "send the price list"}]', '16', 'PROMISED', NULL, 'a', NULL, NULL, NULL, 'false', 'false', NULL, NULL, NULL, 'CLAIMED');
insert into promise values ('395f5bad-a2ff-4787-a117-9bda5403a848', '6f9c0f37-b7c7-43a4-a57c-98ee563dae99', '4', 'b', '', '', NULL, 'cchilled lorries2026-06-01', 'Chilled lorries', '', NULL, '2026-06-01', '2026-06-22', '2026-06-22', '2026-06-22', 'false', '0', NULL, NULL, NULL, '[{"key": "", "what": "Chilled lorries"}]', '10', 'PROMISED', NULL, NULL, NULL, NULL, NULL, 'false', 'false', NULL, NULL, NULL, 'CONFIRMED');
insert into promise values ('395f5bad-a2ff-4787-a117-9bda5403a848', '82c86627-5d10-4e71-a4eb-2d85191fdbcf', '3', 'a', '', '', NULL, 'cthe test rig2026-06-01', 'The test rig', '', NULL, '2026-06-01', '2026-06-22', '2026-06-22', '2026-06-22', 'false', '0', NULL, NULL, NULL, '[{"key": "", "what": "The test rig"}]', '8', 'PROMISED', NULL, NULL, NULL, NULL, NULL, 'false', 'false', NULL, NULL, NULL, 'CONFIRMED');
insert into promise values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'c9ef7177-d6e5-4fd1-a67a-598cae2d2119', '2', 'b', 'Norway', 'norway', 'DN-2', 'ddn-2', 'Pallets', '', NULL, NULL, '2026-05-20', '2026-05-20', '2026-05-20', 'false', '0', '2026-05-25', 'a', NULL, '[{"key": "", "done": "2026-05-25", "what": "Pallets"}]', '5', 'KEPT', NULL, 'a', NULL, NULL, NULL, 'false', 'false', NULL, NULL, NULL, 'CLAIMED');
insert into promise values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'e26cac54-bddd-468f-b6ea-5e1b62a155ab', '5', 'b', '', '', NULL, 'ca lost pallet2026-06-01', 'A lost pallet', '', NULL, '2026-06-01', '2026-08-30', '2026-08-30', '2026-08-30', 'false', '0', NULL, NULL, NULL, '[{"key": "", "what": "A lost pallet"}]', '14', 'NOT_KEPT', NULL, NULL, NULL, NULL, '2026-06-01', 'false', 'false', NULL, NULL, NULL, 'CONFIRMED');
insert into promise values ('41b4b51b-cfab-453a-be7a-e75fbb46e65e', '31b978aa-58e5-4f79-9bc7-ad4d68e2c2bb', '1', 'b', 'Norway', 'norway', 'SW-1', 'dsw-1', 'canaryheron', '', NULL, NULL, '2026-06-20', '2026-06-20', '2026-06-20', 'false', '0', NULL, 'a', NULL, '[{"key": "", "what": "canaryheron"}]', '2', 'PROMISED', NULL, 'a', NULL, NULL, NULL, 'false', 'false', NULL, NULL, NULL, 'CLAIMED');
insert into remembered_columns values ('52e60e47-1670-4c52-b24c-72a3812773c7', '9bbe97fc3e4e190eb3b7432032569c368e06ec18880058c2f73c0c16465d0c25', 'THEIRS', '{"numbers": "point", "dates.due": "iso", "column.due": "Due", "dates.done": "iso", "column.done": "Done", "column.what": "What", "column.promisee": "Country", "column.promisor": "Vendor", "column.deliverable": "Order"}', '2026-06-01 12:00:00+00');
insert into remembered_columns values ('52e60e47-1670-4c52-b24c-72a3812773c7', 'c1c1fb260a521a4add3e9f5edde909bfd86109e52488e35ffc4ef50e7afa735a', 'THEIRS', '{"numbers": "point", "dates.due": "iso", "column.due": "Due", "dates.done": "iso", "column.done": "Done", "column.what": "What", "column.promisee": "Country", "column.promisor": "Vendor", "column.deliverable": "Order"}', '2026-06-01 12:00:00+00');
insert into schema_history_identity values ('1', '1', 'people and their keys', 'SQL', 'V1__people_and_their_keys.sql', '1078155850', 'twelvekeys_owner', '2026-11-27 07:46:44.737874', '34', 'true');
insert into schema_history_identity values ('2', '2', 'passkeys', 'SQL', 'V2__passkeys.sql', '-1667768255', 'twelvekeys_owner', '2026-11-27 07:46:44.872577', '35', 'true');
insert into schema_history_identity values ('3', '3', 'accounts elsewhere', 'SQL', 'V3__accounts_elsewhere.sql', '600490490', 'twelvekeys_owner', '2026-11-27 07:46:44.961506', '5', 'true');
insert into schema_history_identity values ('4', '4', 'row level security', 'SQL', 'V4__row_level_security.sql', '-761627453', 'twelvekeys_owner', '2026-11-27 07:46:44.981837', '14', 'true');
insert into schema_history_intake values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'twelvekeys_owner', '2026-11-27 07:46:46.29603', '0', 'true');
insert into schema_history_intake values ('2', '1', 'imports', 'SQL', 'V1__imports.sql', '2058198506', 'twelvekeys_owner', '2026-11-27 07:46:46.317884', '12', 'true');
insert into schema_history_intake values ('3', '2', 'the same upload once', 'SQL', 'V2__the_same_upload_once.sql', '-1077057841', 'twelvekeys_owner', '2026-11-27 07:46:46.345005', '1', 'true');
insert into schema_history_intake values ('4', '3', 'row level security', 'SQL', 'V3__row_level_security.sql', '-98086765', 'twelvekeys_owner', '2026-11-27 07:46:46.354039', '2', 'true');
insert into schema_history_notice values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'twelvekeys_owner', '2026-11-27 07:46:45.865583', '0', 'true');
insert into schema_history_notice values ('2', '1', 'last seen', 'SQL', 'V1__last_seen.sql', '-220875572', 'twelvekeys_owner', '2026-11-27 07:46:45.906374', '25', 'true');
insert into schema_history_notice values ('3', '2', 'mail', 'SQL', 'V2__mail.sql', '-540484642', 'twelvekeys_owner', '2026-11-27 07:46:45.976261', '12', 'true');
insert into schema_history_notice values ('4', '3', 'calendar feeds', 'SQL', 'V3__calendar_feeds.sql', '-999578296', 'twelvekeys_owner', '2026-11-27 07:46:46.000951', '1', 'true');
insert into schema_history_notice values ('5', '4', 'row level security', 'SQL', 'V4__row_level_security.sql', '326961359', 'twelvekeys_owner', '2026-11-27 07:46:46.013115', '1', 'true');
insert into schema_history_partnership values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'twelvekeys_owner', '2026-11-27 07:46:45.069662', '0', 'true');
insert into schema_history_partnership values ('2', '1', 'organisations and partnerships', 'SQL', 'V1__organisations_and_partnerships.sql', '992041368', 'twelvekeys_owner', '2026-11-27 07:46:45.12637', '7', 'true');
insert into schema_history_partnership values ('3', '2', 'row level security', 'SQL', 'V2__row_level_security.sql', '-1052774966', 'twelvekeys_owner', '2026-11-27 07:46:45.152427', '16', 'true');
insert into schema_history_partnership values ('4', '3', 'the other side joins', 'SQL', 'V3__the_other_side_joins.sql', '-1583595021', 'twelvekeys_owner', '2026-11-27 07:46:45.193056', '7', 'true');
insert into schema_history_promise values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'twelvekeys_owner', '2026-11-27 07:46:45.61329', '0', 'true');
insert into schema_history_promise values ('2', '1', 'promises and day cells', 'SQL', 'V1__promises_and_day_cells.sql', '1843131484', 'twelvekeys_owner', '2026-11-27 07:46:45.637004', '12', 'true');
insert into schema_history_promise values ('3', '2', 'row level security', 'SQL', 'V2__row_level_security.sql', '-1639884514', 'twelvekeys_owner', '2026-11-27 07:46:45.664022', '21', 'true');
insert into schema_history_promise values ('4', '3', 'the loop between two sides', 'SQL', 'V3__the_loop_between_two_sides.sql', '-618298994', 'twelvekeys_owner', '2026-11-27 07:46:45.705738', '40', 'true');
insert into schema_history_record values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'twelvekeys_owner', '2026-11-27 07:46:45.295964', '0', 'true');
insert into schema_history_record values ('2', '1', 'append only record', 'SQL', 'V1__append_only_record.sql', '-1878187232', 'twelvekeys_owner', '2026-11-27 07:46:45.322923', '8', 'true');
insert into schema_history_record values ('3', '2', 'row level security', 'SQL', 'V2__row_level_security.sql', '-1560586238', 'twelvekeys_owner', '2026-11-27 07:46:45.341941', '5', 'true');
insert into schema_history_record values ('4', '3', 'files and repeated requests', 'SQL', 'V3__files_and_repeated_requests.sql', '696912429', 'twelvekeys_owner', '2026-11-27 07:46:45.360696', '5', 'true');
insert into schema_history_record values ('5', '4', 'the tree over the record', 'SQL', 'V4__the_tree_over_the_record.sql', '9318255', 'twelvekeys_owner', '2026-11-27 07:46:45.387252', '35', 'true');
insert into single_use_link values ('3f777428-686f-4e81-8570-98d672386efb', E'\\x021207f4f0418282978d7bdf1d77971451a73c27933f759c31baeb206b8f3862', 'JOINING', '52e60e47-1670-4c52-b24c-72a3812773c7', '395f5bad-a2ff-4787-a117-9bda5403a848', 'ruth@kittiwake.example', 'partner-manager', NULL, '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-01 12:00:00+00', '2026-06-15 12:00:00+00', '2026-06-01 12:00:00+00', NULL);
insert into single_use_link values ('ac8a8d39-4116-442e-998d-6312bb0984dc', E'\\xd50b586da2ac23df4c15ce09a5aad125ac3215004767b7d9261688a15ca64e80', 'SET_UP', NULL, NULL, NULL, NULL, NULL, NULL, '2026-06-01 12:00:00+00', '2026-06-08 12:00:00+00', NULL, NULL);
insert into single_use_link values ('c28c8d83-42aa-44fa-8d93-c5dbed0f66fa', E'\\x11668deb464cbfc54db770ef3f7ea5c562f53f64ec7be076e28f9be05b55f14d', 'INVITATION', '1dda3794-2dc3-41f1-9e0a-9eed099484be', NULL, 'ben@kittiwake.example', 'contributor', NULL, '0ccb1984-e74b-4e11-9d0b-75138619996e', '2026-06-01 12:00:00+00', '2026-06-15 12:00:00+00', '2026-06-01 12:00:00+00', NULL);
insert into single_use_link values ('fe1975cd-4785-4c70-97e7-2d515ef8ee0f', E'\\x5fae7d914b97fd82315e613a74f965274ceb18aa1a36d4966a1a4283c6a10150', 'INVITATION', '52e60e47-1670-4c52-b24c-72a3812773c7', NULL, 'canarycoot@fennel.example', 'contributor', NULL, '0dc0554e-639c-43c3-a70d-54cd77f8fe2a', '2026-06-01 12:00:00+00', '2026-06-15 12:00:00+00', NULL, NULL);
insert into spring_session values ('11fa8629-3537-4099-8e6a-72f851eaa3bd', 'pdWgsY2qrlYAyh51WBnsWbENSRDNJ2_jgP47', '1795765616595', '1795765619870', '43200', '1795808819870', '0dc0554e-639c-43c3-a70d-54cd77f8fe2a');
insert into spring_session values ('12267c88-e39c-4a4a-88fc-461d790f6e73', 'yo285qQeKO0bTdIrbKcxrrg80e-X41EmZTrS', '1795765618988', '1795765618988', '43200', '1795808818988', '7d0da9ce-b98a-428d-8f8d-b6f1607da7a6');
insert into spring_session values ('3c4ccbbe-ea1b-4999-98e9-42d9c9d16243', 'n8WohBIdGECnMoEjEEZOJODl2HLxpt8_ebYP', '1795765618448', '1795765618448', '43200', '1795808818448', '0ccb1984-e74b-4e11-9d0b-75138619996e');
insert into spring_session values ('750a32d9-d5ba-4298-a54a-a9e779842bf5', 'i9_Y4rx6JaFBN6_BiuitnvYo_Iy2NsBII53r', '1795765617119', '1795765617119', '43200', '1795808817119', '702eddbf-5277-49bf-b22c-ec05842fd126');
insert into spring_session_attributes values ('11fa8629-3537-4099-8e6a-72f851eaa3bd', 'org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', E'\\xaced000574002430646330353534652d363339632d343363332d613730642d353463643737663866653261');
insert into spring_session_attributes values ('11fa8629-3537-4099-8e6a-72f851eaa3bd', 'organisation', E'\\xaced000574002435326536306534372d313637302d346335322d623234632d373261333831323737336337');
insert into spring_session_attributes values ('11fa8629-3537-4099-8e6a-72f851eaa3bd', 'program', E'\\xaced00057400174a6176612d687474702d636c69656e742f32352e302e33');
insert into spring_session_attributes values ('12267c88-e39c-4a4a-88fc-461d790f6e73', 'org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', E'\\xaced000574002437643064613963652d623938612d343238642d386638642d623666313630376461376136');
insert into spring_session_attributes values ('12267c88-e39c-4a4a-88fc-461d790f6e73', 'organisation', E'\\xaced000574002431646461333739342d326463332d343166312d396530612d396565643039393438346265');
insert into spring_session_attributes values ('12267c88-e39c-4a4a-88fc-461d790f6e73', 'program', E'\\xaced00057400174a6176612d687474702d636c69656e742f32352e302e33');
insert into spring_session_attributes values ('3c4ccbbe-ea1b-4999-98e9-42d9c9d16243', 'org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', E'\\xaced000574002430636362313938342d653734622d346531312d396430622d373531333836313939393665');
insert into spring_session_attributes values ('3c4ccbbe-ea1b-4999-98e9-42d9c9d16243', 'organisation', E'\\xaced000574002431646461333739342d326463332d343166312d396530612d396565643039393438346265');
insert into spring_session_attributes values ('3c4ccbbe-ea1b-4999-98e9-42d9c9d16243', 'program', E'\\xaced00057400174a6176612d687474702d636c69656e742f32352e302e33');
insert into spring_session_attributes values ('750a32d9-d5ba-4298-a54a-a9e779842bf5', 'org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', E'\\xaced000574002437303265646462662d353237372d343962662d623232632d656330353834326664313236');
insert into spring_session_attributes values ('750a32d9-d5ba-4298-a54a-a9e779842bf5', 'organisation', E'\\xaced000574002431316365393638372d323230642d343137342d393532322d623633333237633234626632');
insert into spring_session_attributes values ('750a32d9-d5ba-4298-a54a-a9e779842bf5', 'program', E'\\xaced00057400174a6176612d687474702d636c69656e742f32352e302e33');
insert into written_request values ('395f5bad-a2ff-4787-a117-9bda5403a848', 'a', 'notes-ddfdb5e12a6e-0-d63c2a0d71e9b9a1170fe4d2f68a1331', '8e34f7ae3173405b8f03822fe3638656f1ebcc7e9a3082a03946fe10f04747e9', '41142c79-52e3-45db-90dc-af14d6464d51', '16', '2026-06-01 12:00:00+00');
alter table access_token add constraint access_token_hash_check CHECK ((octet_length(hash) = 32));
alter table access_token add constraint access_token_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)));
alter table attachment add constraint attachment_side_check CHECK ((side = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table calendar_feed add constraint calendar_feed_hash_check CHECK ((octet_length(hash) = 32));
alter table cosignature add constraint cosignature_root_check CHECK ((octet_length(root) = 32));
alter table cosignature add constraint cosignature_size_check CHECK ((size >= 0));
alter table day_cell add constraint day_cell_basis_check CHECK ((basis = ANY (ARRAY['CONFIRMED'::text, 'CLAIMED'::text, 'DISPUTED'::text])));
alter table day_cell add constraint day_cell_outcome_check CHECK ((outcome = ANY (ARRAY['KEPT'::text, 'KEPT_AS_RENEGOTIATED'::text, 'NOT_KEPT'::text])));
alter table day_cell add constraint day_cell_promisor_check CHECK ((promisor = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table entry add constraint entry_leaf_check CHECK ((octet_length(leaf) = 32));
alter table entry add constraint entry_seq_check CHECK ((seq > 0));
alter table entry add constraint entry_side_check CHECK ((side = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table import add constraint import_direction_check CHECK ((direction = ANY (ARRAY['THEIRS'::text, 'OURS'::text])));
alter table import add constraint import_idempotency_key_check CHECK (((char_length(idempotency_key) >= 1) AND (char_length(idempotency_key) <= 200)));
alter table import add constraint import_sha256_check CHECK ((char_length(sha256) = 64));
alter table import add constraint import_state_check CHECK ((state = ANY (ARRAY['ASKING'::text, 'READING'::text, 'APPLYING'::text, 'DONE'::text, 'FAILED'::text])));
alter table import_row add constraint import_row_status_check CHECK ((status = ANY (ARRAY['ACCEPTED'::text, 'UNCHANGED'::text, 'CORRECTED'::text, 'REFUSED'::text])));
alter table last_seen add constraint last_seen_seq_check CHECK ((seq >= 0));
alter table log_head add constraint log_head_frontier_check CHECK (((octet_length(frontier) >= 8) AND ((octet_length(frontier) % 32) = 8)));
alter table log_head add constraint log_head_size_check CHECK ((size >= 0));
alter table mail add constraint mail_check CHECK (((sent_at IS NULL) OR (secret IS NULL)));
alter table member add constraint member_role_check CHECK ((role = ANY (ARRAY['partner-manager'::text, 'sponsor'::text, 'contributor'::text, 'auditor'::text])));
alter table organisation add constraint organisation_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 400)));
alter table partnership add constraint partnership_a_name_check CHECK (((char_length(a_name) >= 1) AND (char_length(a_name) <= 400)));
alter table partnership add constraint partnership_b_name_check CHECK (((char_length(b_name) >= 1) AND (char_length(b_name) <= 400)));
alter table partnership add constraint partnership_check CHECK (((b_organisation IS NULL) OR (b_organisation <> a_organisation)));
alter table passkey add constraint passkey_credential_id_check CHECK (((octet_length(credential_id) >= 1) AND (octet_length(credential_id) <= 1023)));
alter table passkey add constraint passkey_label_check CHECK (((char_length(label) >= 1) AND (char_length(label) <= 100)));
alter table passkey_challenge add constraint passkey_challenge_browser_check CHECK ((octet_length(browser) = 32));
alter table passkey_challenge add constraint passkey_challenge_challenge_check CHECK ((char_length(challenge) = 43));
alter table person add constraint person_email_check CHECK (((char_length(email) >= 3) AND (char_length(email) <= 254)));
alter table person add constraint person_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)));
alter table person add constraint person_passkey_handle_check CHECK ((char_length(passkey_handle) = 43));
alter table private_note add constraint private_note_words_check CHECK (((char_length(words) >= 1) AND (char_length(words) <= 4000)));
alter table promise add constraint promise_basis_check CHECK ((basis = ANY (ARRAY['CONFIRMED'::text, 'CLAIMED'::text, 'DISPUTED'::text])));
alter table promise add constraint promise_claim_of_check CHECK ((claim_of = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table promise add constraint promise_claimant_check CHECK ((claimant = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table promise add constraint promise_disputed_by_check CHECK ((disputed_by = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table promise add constraint promise_moves_check CHECK ((moves >= 0));
alter table promise add constraint promise_number_check CHECK ((number > 0));
alter table promise add constraint promise_outcome_of_check CHECK ((outcome_of = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table promise add constraint promise_promisor_check CHECK ((promisor = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table promise add constraint promise_proposer_check CHECK ((proposer = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table promise add constraint promise_state_check CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'OFFERED'::text, 'COUNTERED'::text, 'DECLINED'::text, 'TAKEN_BACK'::text, 'PROMISED'::text, 'REPORTED'::text, 'KEPT'::text, 'NOT_KEPT'::text, 'RELEASED'::text, 'REVOKED'::text])));
alter table provider_account add constraint provider_account_subject_check CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 255)));
alter table remembered_columns add constraint remembered_columns_direction_check CHECK ((direction = ANY (ARRAY['THEIRS'::text, 'OURS'::text])));
alter table single_use_link add constraint single_use_link_hash_check CHECK ((octet_length(hash) = 32));
alter table subtree add constraint subtree_hash_check CHECK ((octet_length(hash) = 32));
alter table subtree add constraint subtree_height_check CHECK (((height > 0) AND (((height)::integer % 8) = 0)));
alter table subtree add constraint subtree_number_check CHECK ((number >= 0));
alter table untold add constraint untold_check CHECK ((last_seq >= first_seq));
alter table untold add constraint untold_for_side_check CHECK ((for_side = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table written_request add constraint written_request_request_key_check CHECK (((char_length(request_key) >= 1) AND (char_length(request_key) <= 200)));
alter table written_request add constraint written_request_side_check CHECK ((side = ANY (ARRAY['a'::bpchar, 'b'::bpchar])));
alter table access_token add constraint access_token_pkey PRIMARY KEY (organisation_id, id);
alter table attachment add constraint attachment_pkey PRIMARY KEY (partnership_id, sha256);
alter table calendar_feed add constraint calendar_feed_pkey PRIMARY KEY (organisation_id, person_id);
alter table cosignature add constraint cosignature_pkey PRIMARY KEY (partnership_id, key_text, size);
alter table day_cell add constraint day_cell_pkey PRIMARY KEY (partnership_id, promisor, unit_key, category, day, outcome, basis);
alter table entry add constraint entry_pkey PRIMARY KEY (partnership_id, seq);
alter table import add constraint import_pkey PRIMARY KEY (organisation_id, id);
alter table import_row add constraint import_row_pkey PRIMARY KEY (organisation_id, import_id, line);
alter table last_seen add constraint last_seen_pkey PRIMARY KEY (organisation_id, person_id, partnership_id);
alter table log_head add constraint log_head_pkey PRIMARY KEY (partnership_id);
alter table mail add constraint mail_pkey PRIMARY KEY (organisation_id, id);
alter table member add constraint member_pkey PRIMARY KEY (organisation_id, person_id);
alter table notice_choice add constraint notice_choice_pkey PRIMARY KEY (organisation_id, person_id, kind);
alter table organisation add constraint organisation_pkey PRIMARY KEY (id);
alter table partnership add constraint partnership_pkey PRIMARY KEY (id);
alter table passkey add constraint passkey_pkey PRIMARY KEY (person_id, id);
alter table passkey_challenge add constraint passkey_challenge_pkey PRIMARY KEY (browser, challenge);
alter table person add constraint person_pkey PRIMARY KEY (id);
alter table private_note add constraint private_note_pkey PRIMARY KEY (organisation_id, id);
alter table promise add constraint promise_pkey PRIMARY KEY (partnership_id, id);
alter table provider_account add constraint provider_account_pkey PRIMARY KEY (person_id, issuer);
alter table remembered_columns add constraint remembered_columns_pkey PRIMARY KEY (organisation_id, header_signature);
alter table schema_history_identity add constraint schema_history_identity_pk PRIMARY KEY (installed_rank);
alter table schema_history_intake add constraint schema_history_intake_pk PRIMARY KEY (installed_rank);
alter table schema_history_notice add constraint schema_history_notice_pk PRIMARY KEY (installed_rank);
alter table schema_history_partnership add constraint schema_history_partnership_pk PRIMARY KEY (installed_rank);
alter table schema_history_promise add constraint schema_history_promise_pk PRIMARY KEY (installed_rank);
alter table schema_history_record add constraint schema_history_record_pk PRIMARY KEY (installed_rank);
alter table single_use_link add constraint single_use_link_pkey PRIMARY KEY (id);
alter table spring_session add constraint spring_session_pkey PRIMARY KEY (primary_id);
alter table spring_session_attributes add constraint spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name);
alter table subtree add constraint subtree_pkey PRIMARY KEY (partnership_id, height, number);
alter table untold add constraint untold_pkey PRIMARY KEY (partnership_id, first_seq, for_side);
alter table written_request add constraint written_request_pkey PRIMARY KEY (partnership_id, side, request_key);
alter table mail add constraint mail_organisation_id_once_key UNIQUE (organisation_id, once);
alter table partnership add constraint partnership_a_organisation_b_key_key UNIQUE (a_organisation, b_key);
alter table passkey add constraint passkey_credential_id_key UNIQUE (credential_id);
alter table person add constraint person_email_key_key UNIQUE (email_key);
alter table person add constraint person_passkey_handle_key UNIQUE (passkey_handle);
alter table promise add constraint promise_partnership_id_number_key UNIQUE (partnership_id, number);
alter table provider_account add constraint provider_account_issuer_subject_key UNIQUE (issuer, subject);
alter table access_token add constraint access_token_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES member(organisation_id, person_id);
alter table cosignature add constraint cosignature_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES log_head(partnership_id);
alter table entry add constraint entry_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES log_head(partnership_id);
alter table import_row add constraint import_row_organisation_id_import_id_fkey FOREIGN KEY (organisation_id, import_id) REFERENCES import(organisation_id, id);
alter table member add constraint member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table partnership add constraint partnership_a_organisation_fkey FOREIGN KEY (a_organisation) REFERENCES organisation(id);
alter table partnership add constraint partnership_b_organisation_fkey FOREIGN KEY (b_organisation) REFERENCES organisation(id);
alter table passkey add constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table passkey_challenge add constraint passkey_challenge_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table provider_account add constraint provider_account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table single_use_link add constraint single_use_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id);
alter table spring_session_attributes add constraint spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE;
alter table subtree add constraint subtree_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES log_head(partnership_id);
CREATE INDEX access_token_by_hash ON public.access_token USING btree (hash);
CREATE INDEX access_token_of_member ON public.access_token USING btree (organisation_id, person_id, made_at);
CREATE INDEX calendar_feed_by_hash ON public.calendar_feed USING btree (hash);
CREATE INDEX entry_of_agreements ON public.entry USING btree (partnership_id, seq) WHERE (type ~~ 'agreement.%'::text);
CREATE INDEX entry_of_cases ON public.entry USING btree (partnership_id, seq) WHERE (type ~~ 'breach.%'::text);
CREATE INDEX entry_of_subject ON public.entry USING btree (partnership_id, subject, seq) WHERE (subject IS NOT NULL);
CREATE INDEX entry_of_witnesses ON public.entry USING btree (partnership_id, seq) WHERE (type ~~ 'witness.%'::text);
CREATE INDEX import_by_time ON public.import USING btree (organisation_id, created_at DESC);
CREATE UNIQUE INDEX import_once ON public.import USING btree (organisation_id, idempotency_key);
CREATE INDEX import_row_by_status ON public.import_row USING btree (organisation_id, import_id, status, line);
CREATE INDEX import_row_waiting ON public.import_row USING btree (organisation_id, import_id, partner_key, unit_key, match_key, line) WHERE (status IS NULL);
CREATE INDEX import_running ON public.import USING btree (state) WHERE (state = ANY (ARRAY['READING'::text, 'APPLYING'::text]));
CREATE INDEX mail_newest ON public.mail USING btree (organisation_id, created_at DESC, id);
CREATE INDEX mail_waiting ON public.mail USING btree (organisation_id, due_at) WHERE ((sent_at IS NULL) AND (given_up_at IS NULL));
CREATE INDEX mail_with_secret ON public.mail USING btree (organisation_id, secret_until) WHERE (secret IS NOT NULL);
CREATE INDEX member_of_person ON public.member USING btree (person_id, organisation_id);
CREATE UNIQUE INDEX one_home_organisation ON public.organisation USING btree (home) WHERE home;
CREATE INDEX partnership_of_side_b ON public.partnership USING btree (b_organisation, id) WHERE (b_organisation IS NOT NULL);
CREATE INDEX passkey_challenge_by_expiry ON public.passkey_challenge USING btree (expires_at);
CREATE INDEX private_note_of ON public.private_note USING btree (organisation_id, partnership_id, subject, written_at);
CREATE INDEX promise_by_due ON public.promise USING btree (partnership_id, due DESC, number);
CREATE INDEX promise_by_match_key ON public.promise USING btree (partnership_id, promisor, match_key);
CREATE INDEX promise_mending ON public.promise USING btree (partnership_id, mends) WHERE (mends IS NOT NULL);
CREATE INDEX promise_of_today ON public.promise USING btree (partnership_id, due) WHERE ((state = ANY (ARRAY['REQUESTED'::text, 'OFFERED'::text, 'COUNTERED'::text])) OR ((state = 'PROMISED'::text) AND (done_on IS NULL)) OR ((state = 'REPORTED'::text) AND (claimant IS NULL)));
CREATE INDEX promise_open ON public.promise USING btree (partnership_id, due) WHERE (done_on IS NULL);
CREATE INDEX promise_unconfirmed ON public.promise USING btree (partnership_id, basis, due) WHERE (basis <> 'CONFIRMED'::text);
CREATE INDEX promise_waiting ON public.promise USING btree (partnership_id, due) WHERE (state = ANY (ARRAY['REQUESTED'::text, 'OFFERED'::text, 'COUNTERED'::text]));
CREATE INDEX schema_history_identity_s_idx ON public.schema_history_identity USING btree (success);
CREATE INDEX schema_history_intake_s_idx ON public.schema_history_intake USING btree (success);
CREATE INDEX schema_history_notice_s_idx ON public.schema_history_notice USING btree (success);
CREATE INDEX schema_history_partnership_s_idx ON public.schema_history_partnership USING btree (success);
CREATE INDEX schema_history_promise_s_idx ON public.schema_history_promise USING btree (success);
CREATE INDEX schema_history_record_s_idx ON public.schema_history_record USING btree (success);
CREATE INDEX single_use_link_by_hash ON public.single_use_link USING btree (hash);
CREATE INDEX single_use_link_by_organisation ON public.single_use_link USING btree (organisation_id, purpose, made_at);
CREATE INDEX spring_session_by_expiry ON public.spring_session USING btree (expiry_time);
CREATE UNIQUE INDEX spring_session_by_id ON public.spring_session USING btree (session_id);
CREATE INDEX spring_session_by_person ON public.spring_session USING btree (principal_name);
CREATE OR REPLACE FUNCTION public.refuse_a_shorter_log()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'the log of partnership % has % entries and cannot shrink to %',
        old.partnership_id, old.size, new.size using errcode = 'check_violation';
end $function$;
CREATE OR REPLACE FUNCTION public.refuse_to_rename_a_side()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'the sides of partnership % stand once the other one has joined', old.id
        using errcode = 'check_violation';
end $function$;
CREATE TRIGGER only_grows BEFORE UPDATE ON public.log_head FOR EACH ROW WHEN ((new.size < old.size)) EXECUTE FUNCTION refuse_a_shorter_log();
CREATE TRIGGER joins_once BEFORE UPDATE ON public.partnership FOR EACH ROW WHEN (((old.b_organisation IS NOT NULL) OR (new.b_organisation IS NULL))) EXECUTE FUNCTION refuse_to_rename_a_side();
alter table access_token enable row level security;
alter table access_token force row level security;
alter table attachment enable row level security;
alter table attachment force row level security;
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
alter table cosignature enable row level security;
alter table cosignature force row level security;
alter table day_cell enable row level security;
alter table day_cell force row level security;
alter table entry enable row level security;
alter table entry force row level security;
alter table import enable row level security;
alter table import force row level security;
alter table import_row enable row level security;
alter table import_row force row level security;
alter table last_seen enable row level security;
alter table last_seen force row level security;
alter table log_head enable row level security;
alter table log_head force row level security;
alter table mail enable row level security;
alter table mail force row level security;
alter table member enable row level security;
alter table member force row level security;
alter table notice_choice enable row level security;
alter table notice_choice force row level security;
alter table organisation enable row level security;
alter table organisation force row level security;
alter table partnership enable row level security;
alter table partnership force row level security;
alter table passkey enable row level security;
alter table passkey force row level security;
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
alter table person enable row level security;
alter table person force row level security;
alter table private_note enable row level security;
alter table private_note force row level security;
alter table promise enable row level security;
alter table promise force row level security;
alter table provider_account enable row level security;
alter table provider_account force row level security;
alter table remembered_columns enable row level security;
alter table remembered_columns force row level security;
alter table single_use_link enable row level security;
alter table single_use_link force row level security;
alter table spring_session enable row level security;
alter table spring_session force row level security;
alter table spring_session_attributes enable row level security;
alter table spring_session_attributes force row level security;
alter table subtree enable row level security;
alter table subtree force row level security;
alter table untold enable row level security;
alter table untold force row level security;
alter table written_request enable row level security;
alter table written_request force row level security;
create policy looked_up on access_token as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy of_the_partnership on attachment as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy found_by_its_address on calendar_feed as PERMISSIVE for SELECT to public using ((NULLIF(current_setting('twelvekeys.installation'::text, true), ''::text) = 'on'::text));
create policy of_the_organisation on calendar_feed as PERMISSIVE for ALL to public using ((organisation_id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy of_the_partnership on cosignature as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy of_the_partnership on day_cell as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy of_the_partnership on entry as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy of_the_organisation on import as PERMISSIVE for ALL to public using ((organisation_id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy unfinished_for_the_installation on import as PERMISSIVE for SELECT to public using (((NULLIF(current_setting('twelvekeys.installation'::text, true), ''::text) = 'on'::text) AND (state = ANY (ARRAY['READING'::text, 'APPLYING'::text]))));
create policy of_the_organisation on import_row as PERMISSIVE for ALL to public using ((organisation_id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy of_the_organisation on last_seen as PERMISSIVE for ALL to public using ((organisation_id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy listed_by_the_installation on log_head as PERMISSIVE for SELECT to public using ((( SELECT NULLIF(current_setting('twelvekeys.installation'::text, true), ''::text) AS "nullif") = 'on'::text));
create policy of_the_partnership on log_head as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy of_the_organisation on mail as PERMISSIVE for ALL to public using ((organisation_id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy written_with_a_link on mail as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy looked_up on member as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy of_the_organisation on notice_choice as PERMISSIVE for ALL to public using ((organisation_id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy itself on organisation as PERMISSIVE for SELECT to public using ((id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy known_to_the_installation on organisation as PERMISSIVE for SELECT to public using (((NULLIF(current_setting('twelvekeys.installation'::text, true), ''::text) = 'on'::text) AND (home OR example)));
create policy settled_by_the_installation on organisation as PERMISSIVE for INSERT to public with check ((NULLIF(current_setting('twelvekeys.installation'::text, true), ''::text) = 'on'::text));
create policy begun_by_side_a on partnership as PERMISSIVE for INSERT to public with check ((a_organisation = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy joined_on_invitation_of_side_a on partnership as PERMISSIVE for UPDATE to public using ((a_organisation = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid)) with check ((a_organisation = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy of_either_side on partnership as PERMISSIVE for SELECT to public using (((a_organisation = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid) OR (b_organisation = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid)));
create policy looked_up on passkey as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy looked_up on passkey_challenge as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy looked_up on person as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy of_the_organisation on private_note as PERMISSIVE for ALL to public using ((organisation_id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy of_the_partnership on promise as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy looked_up on provider_account as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy of_the_organisation on remembered_columns as PERMISSIVE for ALL to public using ((organisation_id = (NULLIF(current_setting('twelvekeys.organisation'::text, true), ''::text))::uuid));
create policy looked_up on single_use_link as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy looked_up on spring_session as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy looked_up on spring_session_attributes as PERMISSIVE for ALL to public using ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text)) with check ((NULLIF(current_setting('twelvekeys.identity'::text, true), ''::text) = 'on'::text));
create policy of_the_partnership on subtree as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy of_the_partnership on untold as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
create policy of_the_partnership on written_request as PERMISSIVE for ALL to public using ((partnership_id = ANY (( SELECT (NULLIF(current_setting('twelvekeys.partnerships'::text, true), ''::text))::uuid[] AS "nullif")::uuid[])));
grant INSERT, SELECT, UPDATE on access_token to twelvekeys_app;
grant INSERT, SELECT on attachment to twelvekeys_app;
grant DELETE, INSERT, SELECT, UPDATE on calendar_feed to twelvekeys_app;
grant INSERT, SELECT on cosignature to twelvekeys_app;
grant DELETE, INSERT, SELECT, UPDATE on day_cell to twelvekeys_app;
grant INSERT, SELECT on entry to twelvekeys_app;
grant INSERT, SELECT, UPDATE on import to twelvekeys_app;
grant DELETE, INSERT, SELECT, UPDATE on import_row to twelvekeys_app;
grant INSERT, SELECT, UPDATE on last_seen to twelvekeys_app;
grant SELECT on log_head to twelvekeys_app;
grant INSERT, SELECT, UPDATE on mail to twelvekeys_app;
grant INSERT, SELECT, UPDATE on member to twelvekeys_app;
grant INSERT, SELECT, UPDATE on notice_choice to twelvekeys_app;
grant INSERT, SELECT on organisation to twelvekeys_app;
grant INSERT, SELECT on partnership to twelvekeys_app;
grant DELETE, INSERT, SELECT, UPDATE on passkey to twelvekeys_app;
grant DELETE, INSERT, SELECT on passkey_challenge to twelvekeys_app;
grant INSERT, SELECT, UPDATE on person to twelvekeys_app;
grant DELETE, INSERT, SELECT on private_note to twelvekeys_app;
grant DELETE, INSERT, SELECT, UPDATE on promise to twelvekeys_app;
grant DELETE, INSERT, SELECT on provider_account to twelvekeys_app;
grant INSERT, SELECT, UPDATE on remembered_columns to twelvekeys_app;
grant INSERT, SELECT, UPDATE on single_use_link to twelvekeys_app;
grant DELETE, INSERT, SELECT, UPDATE on spring_session to twelvekeys_app;
grant DELETE, INSERT, SELECT, UPDATE on spring_session_attributes to twelvekeys_app;
grant INSERT, SELECT on subtree to twelvekeys_app;
grant DELETE, INSERT, SELECT on untold to twelvekeys_app;
grant INSERT, SELECT on written_request to twelvekeys_app;
grant INSERT (partnership_id, frontier) on log_head to twelvekeys_app;
grant UPDATE (size, frontier) on log_head to twelvekeys_app;
grant UPDATE (b_organisation, b_name) on partnership to twelvekeys_app;
grant UPDATE (written_at) on untold to twelvekeys_app;
