package twelvekeys.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.report.Quarter;
import twelvekeys.report.ReportKind;

/// The table of messages.
@Repository
@Transactional
class MailStore {

    /// To whom a message goes.
    ///
    /// @param organisation the organisation in which they are told
    /// @param person who they are, absent for somebody who is invited
    /// @param address their address
    /// @param name how they are called, empty if nobody knows
    record To(UUID organisation, @Nullable UUID person, String address, String name) {}

    /// A single-use link, kept until the message has gone.
    ///
    /// @param path its path on this server
    /// @param until when it stops working
    record Secret(String path, Instant until) {}

    /// The report that comes with a message.
    ///
    /// @param partnership the partnership it is about
    /// @param report which report
    /// @param quarter the quarter it is about, absent for what is about today
    /// @param schedule the schedule by which it comes, absent if somebody asked for it once
    record Asked(
            UUID partnership,
            ReportKind report,
            @Nullable Quarter quarter,
            @Nullable UUID schedule) {}

    /// A message as it is stored.
    record Mail(
            UUID id,
            To to,
            NoticeKind kind,
            String subject,
            String text,
            String html,
            @Nullable String secret,
            @Nullable String thread,
            Instant createdAt,
            Instant dueAt,
            int attempts,
            @Nullable Instant sentAt,
            @Nullable Instant givenUpAt,
            @Nullable String problem,
            @Nullable Asked asked) {

        /// Without what it says and what it opens, so that no log can hold them.
        @Override
        public String toString() {
            return "Mail[" + kind + " " + id + "]";
        }
    }

    private static final String COLUMNS =
            """
            organisation_id, id, person_id, address, name, kind, subject, text, html, secret,
            thread, created_at, due_at, attempts, sent_at, given_up_at, problem, report,
            report_partnership, report_quarter, report_schedule
            """;

    private final JdbcClient db;
    private final Writing writing;

    MailStore(JdbcClient db, Writing writing) {
        this.db = db;
        this.writing = writing;
    }

    /// Writes a message, unless the same was told to the same person before.
    ///
    /// @return whether it was written
    boolean add(To to, Letter letter, @Nullable Secret secret, Instant at) {
        return add(to, letter, secret, null, at);
    }

    /// Writes a message with which a report comes, unless the same was told to the same person
    /// before.
    ///
    /// @return whether it was written
    boolean addReport(To to, Letter letter, Asked asked, Instant at) {
        return add(to, letter, null, asked, at);
    }

    private boolean add(
            To to, Letter letter, @Nullable Secret secret, @Nullable Asked asked, Instant at) {
        Quarter quarter = asked == null ? null : asked.quarter();
        return db.sql(
                                """
                                insert into mail (organisation_id, id, person_id, address, name,
                                    kind, subject, text, html, secret, secret_until, thread, once,
                                    created_at, due_at, report, report_partnership, report_quarter,
                                    report_schedule)
                                values (:organisation, :id, :person, :address, :name, :kind,
                                    :subject, :text, :html, :secret, :until, :thread, :once, :at,
                                    :at, :report, :partnership, :quarter, :schedule)
                                on conflict (organisation_id, once) do nothing
                                """)
                        .param("organisation", to.organisation())
                        .param("id", UUID.randomUUID())
                        .param("person", to.person())
                        .param("address", to.address())
                        .param("name", Writing.line(to.name()))
                        .param("kind", letter.kind().code())
                        .param("subject", Writing.line(letter.subject()))
                        .param("text", writing.text(letter, to.name()))
                        .param("html", writing.html(letter, to.name()))
                        .param("secret", secret == null ? null : secret.path())
                        .param("until", secret == null ? null : Timestamp.from(secret.until()))
                        .param("thread", letter.thread())
                        .param("once", once(to, letter))
                        .param("report", asked == null ? null : asked.report().code())
                        .param("partnership", asked == null ? null : asked.partnership())
                        .param("quarter", quarter == null ? null : quarter.code())
                        .param("schedule", asked == null ? null : asked.schedule())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /// Says in a message that waits what is true now.
    void retell(Mail mail, Letter letter) {
        db.sql(
                        """
                        update mail set subject = ?, text = ?, html = ?
                        where organisation_id = ? and id = ? and sent_at is null
                        """)
                .params(
                        Writing.line(letter.subject()),
                        writing.text(letter, mail.to().name()),
                        writing.html(letter, mail.to().name()),
                        mail.to().organisation(),
                        mail.id())
                .update();
    }

    /// Whether a later message of the same schedule was written.
    boolean overtaken(Mail mail, UUID schedule) {
        return db.sql(
                        """
                        select exists (select from mail
                            where organisation_id = ? and report_schedule = ? and created_at > ?)
                        """)
                .params(mail.to().organisation(), schedule, Timestamp.from(mail.createdAt()))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// A message.
    Mail get(UUID organisation, UUID id) {
        return db.sql("select " + COLUMNS + "from mail where organisation_id = ? and id = ?")
                .params(organisation, id)
                .query((row, n) -> read(row))
                .single();
    }

    /// The name under which somebody is told something once.
    static String once(To to, Letter letter) {
        return once(to, letter.once());
    }

    /// The name under which somebody is told something once.
    static String once(To to, String told) {
        return told + "/" + who(to);
    }

    /// Which of these have been written already.
    Set<String> written(UUID organisation, Collection<String> once) {
        return Set.copyOf(
                db.sql("select once from mail where organisation_id = ? and once = any(?)")
                        .params(organisation, once.toArray(String[]::new))
                        .query((row, n) -> row.getString("once"))
                        .list());
    }

    private static String who(To to) {
        UUID person = to.person();
        return person == null ? to.address() : person.toString();
    }

    /// Takes messages that wait to be sent: until the lease is over, no other sender takes them.
    List<Mail> lease(UUID organisation, Instant now, Duration lease, int most) {
        return db.sql(
                        """
                        update mail set due_at = :until, attempts = attempts + 1
                        where organisation_id = :organisation and id in (
                            select id from mail
                            where organisation_id = :organisation and sent_at is null
                              and given_up_at is null and due_at <= :now
                            order by due_at limit :most
                            for update skip locked)
                        returning
                        """
                                + COLUMNS)
                .param("organisation", organisation)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    void sent(Mail mail, Instant at) {
        db.sql(
                        """
                        update mail set sent_at = ?, secret = null, secret_until = null,
                            problem = null
                        where organisation_id = ? and id = ?
                        """)
                .params(Timestamp.from(at), mail.to().organisation(), mail.id())
                .update();
    }

    /// Keeps a message for another try.
    void failed(Mail mail, String problem, Instant next) {
        db.sql(
                        """
                        update mail set problem = ?, due_at = ?
                        where organisation_id = ? and id = ? and sent_at is null
                        """)
                .params(problem, Timestamp.from(next), mail.to().organisation(), mail.id())
                .update();
    }

    /// Tries no more.
    void givenUp(Mail mail, String problem, Instant at) {
        db.sql(
                        """
                        update mail set problem = ?, given_up_at = ?, secret = null,
                            secret_until = null
                        where organisation_id = ? and id = ? and sent_at is null
                        """)
                .params(problem, Timestamp.from(at), mail.to().organisation(), mail.id())
                .update();
    }

    /// Forgets links that no longer work, and does not send what was only about them.
    void forgetOldSecrets(UUID organisation, Instant now) {
        db.sql(
                        """
                        update mail set secret = null, secret_until = null, given_up_at = :now,
                            problem = 'The link in it had ended before it could be sent.'
                        where organisation_id = :organisation and secret_until <= :now
                          and secret is not null
                        """)
                .param("organisation", organisation)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Lets go of what old messages said and whom they called by name; that they were written, when
    /// and to which address stays, so that none is written twice.
    ///
    /// @param before those written before
    void forgetOldTexts(UUID organisation, Instant before) {
        db.sql(
                        """
                        update mail set subject = 'Not kept any more', name = '', text = '', html = ''
                        where organisation_id = ? and created_at < ? and text <> ''
                        """)
                .params(organisation, Timestamp.from(before))
                .update();
    }

    /// Messages of an organisation, newest first.
    ///
    /// @param person only this person's; absent for everybody's
    List<Mail> page(UUID organisation, @Nullable UUID person, int size, long offset) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                from mail where organisation_id = :organisation
                                  and (:person::uuid is null or person_id = :person)
                                order by created_at desc, id limit :size offset :offset
                                """)
                .param("organisation", organisation)
                .param("person", person)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    long count(UUID organisation, @Nullable UUID person) {
        return db.sql(
                        """
                        select count(*) from mail where organisation_id = :organisation
                          and (:person::uuid is null or person_id = :person)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static Mail read(ResultSet row) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                new To(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("address"),
                        row.getString("name")),
                NoticeKind.of(row.getString("kind")).orElseThrow(),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("secret"),
                row.getString("thread"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                moment(row, "sent_at"),
                moment(row, "given_up_at"),
                row.getString("problem"),
                asked(row));
    }

    private static @Nullable Asked asked(ResultSet row) throws SQLException {
        String report = row.getString("report");
        String quarter = row.getString("report_quarter");
        return report == null
                ? null
                : new Asked(
                        row.getObject("report_partnership", UUID.class),
                        ReportKind.of(report).orElseThrow(),
                        quarter == null ? null : Quarter.of(quarter),
                        row.getObject("report_schedule", UUID.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
