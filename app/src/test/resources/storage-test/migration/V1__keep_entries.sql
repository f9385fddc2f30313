CREATE TABLE entry (id bigint PRIMARY KEY, told text NOT NULL);
GRANT SELECT, INSERT ON entry TO ${app};
