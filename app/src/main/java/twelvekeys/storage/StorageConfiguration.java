package twelvekeys.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens storage in order: the data folder and its lock, the server, the schema, the check, the
/// pool. Spring closes them in reverse, after the web server has finished its last request.
///
/// The one `DataSource` signs in as the application role; nothing else in the server can.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

    /// Requests that can use the database at the same time.
    private static final int POOL_SIZE = 10;

    private static final int KEPT_READY = 2;

    /// After which a request is refused; a database that was killed is back before.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Bean
    DataFolder dataFolder(StorageSettings settings) {
        Restore.refuseUnfinished(settings.dataFolder());
        return DataFolder.open(settings.dataFolder());
    }

    @Bean
    DatabaseServer databaseServer(StorageSettings settings, DataFolder folder) {
        DatabaseServer server =
                settings.database().url() == null ? embedded(settings, folder) : external(settings);
        try {
            Migrations.apply(server.database());
            ApplicationRoleCheck.demand(server.database());
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server) {
        Database database = server.database();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("database");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setMinimumIdle(KEPT_READY);
        pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
        pool.setConnectionInitSql("SET TIME ZONE 'UTC'");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true"); // many rows a statement
        // A plan for any values at all would read a whole partnership where these ask for a page;
        // and what a page asks is answered before more workers would have started.
        pool.addDataSourceProperty(
                "options",
                "-c plan_cache_mode=force_custom_plan -c max_parallel_workers_per_gather=0");
        return new HikariDataSource(pool);
    }

    @Bean
    TenantTransactions transactionManager(HikariDataSource dataSource) {
        return new TenantTransactions(dataSource);
    }

    @Bean
    PartnershipsInSight partnershipsInSight(HikariDataSource dataSource) {
        return new PartnershipsInSight(dataSource);
    }

    private static DatabaseServer embedded(StorageSettings settings, DataFolder folder) {
        EmbeddedPostgres server =
                EmbeddedPostgres.start(
                        folder,
                        PostgresBinaries.unpackedIn(settings.cacheFolder()),
                        settings.postgresPort());
        try {
            return new DatabaseServer(RoleSetup.prepare(server, folder), server::close);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static DatabaseServer external(StorageSettings settings) {
        if (settings.demo()) {
            throw new StartRefused(
                    "The demonstration keeps to a database of its own. Unset"
                            + " TWELVEKEYS_DATABASE_URL for it.");
        }
        Database database = ExternalDatabase.from(settings.database());
        ExternalDatabase.check(database);
        return new DatabaseServer(database, () -> {});
    }
}
