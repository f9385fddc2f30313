package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An import while it is at work. The test holds a table so that the work waits where it is wanted.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnderWayTest extends Installation {

    private static final String FILE =
            """
            vendor,order,promised,received
            Alder,A-1,2026-03-20,2026-03-19
            Alder,A-2,2026-04-20,2026-04-25
            """;

    @Autowired DataSource database;
    @Autowired JdbcClient db;

    @Test
    @Order(1)
    void whatIsReadIsShownAndThePageTurnsToTheResultByItself() throws SQLException {
        Tab tab = looked(open(), "Alder");
        try (Connection held = hold("import_row")) {
            tab.press("Put it on record");
            assertThat(tab.headline()).isEqualTo("Putting it on record");
            assertThat(tab.text()).contains("0 rows read so far", "You can close this page");
            PageRules.hold(tab, "import-reading");
            held.rollback();
        }
        ended(tab);
        assertThat(counts(tab)).isEqualTo("2 0 0 0 2");
    }

    @Test
    @Order(2)
    void whoeverComesBackToItSeesTheProgressAndThenTheResult() throws SQLException {
        Tab first = looked(open(), "Birch");
        String path = first.path();
        Tab second = open();
        try (Connection held = hold("promise")) {
            first.press("Put it on record");
            first.close();
            second.go("/imports").follow("Birch.csv");
            assertThat(second.path()).isEqualTo(path);
            second.find("progress[value='0'][max='2']").waitFor();
            assertThat(second.text()).contains("0 of 2 rows on record");
            PageRules.hold(second, "import-applying");
            held.rollback();
        }
        ended(second);
        assertThat(counts(second)).isEqualTo("2 0 0 0 2");
    }

    @Test
    @Order(3)
    void oneThatCouldNotGoOnSaysWhyAndWhatToDo() {
        Tab tab = looked(open(), "Cedar");
        String id = tab.path().replaceFirst(".*/", "");
        db.sql(
                        """
                        update import set state = 'FAILED', problem = 'Import the file again.'
                        where id = cast(? as uuid)
                        """)
                .param(id)
                .update();
        tab.go(tab.path());
        assertThat(tab.headline()).isEqualTo("This file could not be taken in");
        assertThat(tab.text()).contains("Import the file again.");
        PageRules.hold(tab, "import-failed");
        assertThat(tab.go("/imports").text()).contains("failed");
        PageRules.hold(tab, "imports-earlier");
    }

    private static Tab looked(Tab tab, String vendor) {
        tab.go("/imports");
        return tab.choose(vendor + ".csv", FILE.replace("Alder", vendor))
                .press("Look at its columns");
    }

    /// Lets nobody else write to a table, until it is rolled back.
    private Connection hold(String table) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
        return connection;
    }
}
