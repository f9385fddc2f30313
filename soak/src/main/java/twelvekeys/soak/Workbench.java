package twelvekeys.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.TwelveKeys;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Role;
import twelvekeys.identity.Tokens;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.PromiseBook;
import twelvekeys.storage.Tenancy;

/// The application's own services on a stage's database, without a web server: makes the
/// partnerships and tokens of a run, and makes readings again as the command for it does.
final class Workbench implements AutoCloseable {

    private final ConfigurableApplicationContext services;
    private final Organisation home;
    private final String homeToken;

    private Workbench(ConfigurableApplicationContext services) {
        this.services = services;
        this.home = home(services.getBean(Organisations.class));
        this.homeToken = token(home);
    }

    /// Opens one.
    ///
    /// @param data the data folder whose secrets open the database
    /// @param url the database, a JDBC address
    /// @param scratch a data folder of its own
    static Workbench open(Path data, String url, Path scratch) {
        ConfigurableEnvironment arguments = new StandardEnvironment();
        // Nobody's own settings: they could name a database that is not to be touched.
        arguments
                .getPropertySources()
                .remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return new Workbench(
                new SpringApplicationBuilder(TwelveKeys.class)
                        .environment(arguments)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .run(arguments(data, url, scratch)));
    }

    private static String[] arguments(Path data, String url, Path scratch) {
        return Stream.concat(
                        Stream.of("--twelvekeys.data=" + scratch), database(data, url).stream())
                .toArray(String[]::new);
    }

    /// The settings with which a server uses another's database.
    static List<String> database(Path data, String url) {
        return List.of(
                "--twelvekeys.database.url=" + url,
                "--twelvekeys.database.user=twelvekeys_app",
                "--twelvekeys.database.password=" + secret(data, "postgres-application"),
                "--twelvekeys.database.owner.user=twelvekeys_owner",
                "--twelvekeys.database.owner.password=" + secret(data, "postgres-owner"),
                "--twelvekeys.record.key-file=" + data.resolve("secrets/record-key"),
                "--logging.level.root=off",
                "--logging.level.twelvekeys=off");
    }

    private static String secret(Path data, String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new SoakFailed("A secret of the server cannot be read: " + e.getMessage(), e);
        }
    }

    private static Organisation home(Organisations organisations) {
        return Tenancy.installation(() ->
                organisations.home().orElseGet(() -> organisations.settle("Soak", Instant.now())));
    }

    /// A new partnership between the installation's organisation and a new one.
    Space newSpace() {
        Organisation other =
                Tenancy.installation(() ->
                        bean(Organisations.class).addExample(unique("Partner"), Instant.now()));
        UUID partnership =
                Tenancy.as(
                        home.id(),
                        () ->
                                inTransaction(() ->
                                        bean(Partnerships.class)
                                                .between(
                                                        home, other, LocalDate.EPOCH, Instant.now())
                                                .id()));
        return new Space(partnership, homeToken, token(other));
    }

    /// Makes a partnership's readings again from its record.
    void rebuild(UUID partnership) {
        Tenancy.inside(partnership, () -> bean(PromiseBook.class).rebuild(partnership));
    }

    private String token(Organisation of) {
        UUID person =
                bean(People.class)
                        .add(
                                new People.Introduction(
                                        "Soak", UUID.randomUUID() + "@example.org", null),
                                true)
                        .id();
        Member member = bean(Members.class).join(of.id(), person, Role.PARTNER_MANAGER, null);
        return bean(Tokens.class)
                .make(member, "soak", EnumSet.copyOf(member.role().rights()), null)
                .secret();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return bean(TransactionTemplate.class).execute(status -> work.get());
    }

    private <T> T bean(Class<T> type) {
        return services.getBean(type);
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }

    @Override
    public void close() {
        services.close();
    }
}
