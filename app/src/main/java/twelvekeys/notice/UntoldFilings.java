package twelvekeys.notice;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.company.CompanyFiled;
import twelvekeys.company.FiledAlert;

/// Remembers, in the transaction that finds it, that somebody is to be told what a linked company
/// filed.
@Component
@Transactional
class UntoldFilings {

    /// What is to be told.
    ///
    /// @param partnership where the company is linked
    /// @param once names it
    /// @param company how the company is called there
    /// @param news what it filed, to follow its name
    /// @param detail the filing
    record One(UUID partnership, String once, String company, String news, String detail) {}

    private final JdbcClient db;

    UntoldFilings(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CompanyFiled filed) {
        FiledAlert alert = filed.alert();
        db.sql(
                        """
                        insert into untold_filing values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        filed.organisation(),
                        filed.partnership(),
                        "filed/" + alert.accession() + "/" + alert.kind(),
                        filed.company(),
                        alert.kind().words(),
                        "Form %s%s, filed on %s, number %s."
                                .formatted(
                                        alert.form(),
                                        alert.form().startsWith("8-K")
                                                ? " item " + alert.kind().sign()
                                                : "",
                                        Days.day(alert.filed()),
                                        alert.accession()),
                        Timestamp.from(alert.found()))
                .update();
    }

    /// Whether there is anything to tell.
    @Transactional(readOnly = true)
    boolean any(UUID organisation) {
        return db.sql("select exists (select from untold_filing where organisation_id = ?)")
                .param(organisation)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// Takes what an organisation has not been told, for the rest of the transaction.
    List<One> take(UUID organisation) {
        return db.sql(
                        """
                        delete from untold_filing where organisation_id = ?
                        returning partnership_id, once, company, news, detail
                        """)
                .param(organisation)
                .query((row, n) ->
                        new One(
                                row.getObject("partnership_id", UUID.class),
                                row.getString("once"),
                                row.getString("company"),
                                row.getString("news"),
                                row.getString("detail")))
                .list();
    }
}
