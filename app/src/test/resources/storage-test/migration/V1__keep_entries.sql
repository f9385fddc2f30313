-- A record of its own, beside the real one.
CREATE SCHEMA sample;
CREATE TABLE sample.entry (id bigint PRIMARY KEY, told text NOT NULL);
GRANT USAGE ON SCHEMA sample TO ${app};
GRANT SELECT, INSERT ON sample.entry TO ${app};
ALTER TABLE sample.entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY everybodys ON sample.entry USING (true);
