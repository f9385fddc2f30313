package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;

@WholeApplicationTest
class MembersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String PASSWORD = "seven quiet harbours";

    @Autowired private People people;
    @Autowired private Members members;
    @Autowired private Tokens tokens;
    @Autowired private Invitations invitations;
    @Autowired private SignInLinks signInLinks;
    @Autowired private Links links;
    @Autowired private Passwords passwords;
    @Autowired private IdentityWork work;
    @Autowired private JdbcClient db;
    @Autowired private SettableClock clock;

    private final UUID organisation = UUID.randomUUID();

    @AfterEach
    void itIsTheFirstOfJuneAgain() {
        clock.set(TODAY);
    }

    private Person person() {
        return person(PASSWORD);
    }

    private Person person(String password) {
        return people.add(
                new People.Introduction(
                        "佐藤 美咲", "p" + UUID.randomUUID() + "@example.org", password),
                true);
    }

    private Member member(Role role) {
        return members.join(organisation, person().id(), role, null);
    }

    @Test
    void twoSpellingsOfAnAddressAreOnePerson() {
        String address = "Zoë" + UUID.randomUUID() + "@Example.ORG";
        Person person = people.add(new People.Introduction("Zoë", address, null), true);
        assertThat(
                        people.byEmail(
                                address.toUpperCase(java.util.Locale.ROOT).replace("Ë", "E\u0308")))
                .contains(person);
        assertThatThrownBy(() ->
                        people.add(
                                new People.Introduction(
                                        "Another",
                                        address.toLowerCase(java.util.Locale.ROOT),
                                        null),
                                true))
                .isInstanceOf(IdentityRefused.class)
                .hasMessageContaining("already");
    }

    @Test
    void aPasswordIsLongAndSaysMoreThanWhoseItIs() {
        assertRefused("password", "Anna Berg", "short eleven".substring(0, 11));
        assertRefused("password", "Anna Bergstrand", "Bergstrand-Anna-12");
        assertRefused("password", "Anna", "anna.b@example.org");
        assertRefused("name", " \u0000 ", PASSWORD);
        people.add(
                new People.Introduction(
                        "Anna", "a" + UUID.randomUUID() + "@example.org", "aaaaaaaaaaaaaa"),
                true);
    }

    private void assertRefused(String field, String name, String password) {
        assertThatThrownBy(() ->
                        people.add(
                                new People.Introduction(name, "anna.b@example.org", password),
                                true))
                .isInstanceOfSatisfying(
                        IdentityRefused.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void aPasswordIsComparedInOneFormAndKeptAsAHash() {
        Person person = person("ﬁve wide harbours");
        assertThat(passwords.matching(person.email(), "five wide harbours")).contains(person);
        assertThat(passwords.matching(person.email(), "Five wide harbours")).isEmpty();
        assertThat(passwords.matching("nobody@example.org", "five wide harbours")).isEmpty();
        String kept =
                work.in(() ->
                        db.sql("select password from person where id = ?")
                                .param(person.id())
                                .query((row, n) -> row.getString(1))
                                .single());
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void whatIsTooLongToBeAPasswordCostsNoMoreThanAWrongOne() {
        assertRefused("password", "Anna", "x y z ".repeat(34));
        assertRefused("password", "Anna", "ﷺ".repeat(10_000_000));
        Person person = person("five wide harbours");
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () ->
                        assertThat(passwords.matching(person.email(), "ﷺ".repeat(10_000_000)))
                                .isEmpty());
    }

    @Test
    void aPersonWithoutAPasswordSignsInWithNone() {
        Person person =
                people.add(
                        new People.Introduction(
                                "Tom", "t" + UUID.randomUUID() + "@example.org", null),
                        true);
        assertThat(passwords.matching(person.email(), "")).isEmpty();
    }

    @Test
    void theLastPartnerManagerStays() {
        Member only = member(Role.PARTNER_MANAGER);
        member(Role.CONTRIBUTOR);
        assertThatThrownBy(() -> members.remove(organisation, only.person()))
                .isInstanceOf(IdentityRefused.class)
                .hasMessageContaining("without a partner manager");
        assertThatThrownBy(() -> members.change(organisation, only.person(), Role.SPONSOR, null))
                .isInstanceOf(IdentityRefused.class);
        member(Role.PARTNER_MANAGER);
        assertThat(members.remove(organisation, only.person())).isTrue();
        assertThat(members.remove(organisation, only.person())).isFalse();
        assertThat(people.find(only.person())).isPresent();
    }

    @Test
    void anAuditorReadsUntilADay() {
        Person person = person();
        assertThatThrownBy(() -> members.join(organisation, person.id(), Role.AUDITOR, null))
                .isInstanceOf(IdentityRefused.class);
        members.join(
                organisation,
                person.id(),
                Role.AUDITOR,
                TODAY.plusDays(10).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(members.find(organisation, person.id())).isPresent();
        clock.set(TODAY.plusDays(10));
        assertThat(members.find(organisation, person.id())).isEmpty();
        assertThat(members.of(organisation)).isEmpty();
        assertThat(members.memberships(person.id())).isEmpty();
    }

    @Test
    void aTokenActsForItsMemberAsLongAsThereIsOne() {
        member(Role.PARTNER_MANAGER);
        Member member = member(Role.CONTRIBUTOR);
        NewToken made = tokens.make(member, "nightly export", Set.of(Right.READ), null);
        assertThat(made.secret()).matches("tk_[A-Za-z0-9_-]{43}");
        Member acting = tokens.member(made.secret()).orElseThrow();
        assertThat(acting.person()).isEqualTo(member.person());
        assertThat(acting.may(Right.READ)).isTrue();
        assertThat(acting.may(Right.WRITE)).isFalse();
        assertThat(tokens.of(member).getFirst().lastUsedOn()).isEqualTo(TODAY);
        members.remove(organisation, member.person());
        assertThat(tokens.member(made.secret())).isEmpty();
        members.join(organisation, member.person(), Role.CONTRIBUTOR, null);
        assertThat(tokens.member(made.secret())).isEmpty();
    }

    @Test
    void aTokenNeverDoesMoreThanItsMember() {
        member(Role.PARTNER_MANAGER);
        Member member = member(Role.PARTNER_MANAGER);
        NewToken made = tokens.make(member, "all", EnumSet.allOf(Right.class), null);
        members.change(organisation, member.person(), Role.CONTRIBUTOR, null);
        Member acting = tokens.member(made.secret()).orElseThrow();
        assertThat(acting.may(Right.WRITE)).isTrue();
        assertThat(acting.may(Right.MANAGE)).isFalse();
        assertThatThrownBy(() -> tokens.make(acting, "more", Set.of(Right.MANAGE), null))
                .isInstanceOf(IdentityRefused.class);
    }

    @Test
    void aTokenMadeByATokenDoesNotOutliveIt() {
        Member member = member(Role.PARTNER_MANAGER);
        var end = TODAY.plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);
        NewToken made = tokens.make(member, "first", EnumSet.allOf(Right.class), end);
        Member acting = tokens.member(made.secret()).orElseThrow();
        NewToken second = tokens.make(acting, "second", Set.of(Right.READ), null);
        assertThat(second.token().expires()).isEqualTo(end);
        clock.set(TODAY.plusDays(3));
        assertThat(tokens.member(made.secret())).isEmpty();
        assertThat(tokens.member(second.secret())).isEmpty();
    }

    @Test
    void aTokenOfSomebodyElseIsNotThere() {
        Member one = member(Role.PARTNER_MANAGER);
        Member two = member(Role.PARTNER_MANAGER);
        NewToken made = tokens.make(one, "mine", Set.of(Right.READ), null);
        assertThat(tokens.revoke(two, made.token().id())).isFalse();
        assertThat(tokens.revoke(one, made.token().id())).isTrue();
        assertThat(tokens.member(made.secret())).isEmpty();
        assertThat(tokens.of(one)).isEmpty();
    }

    @Test
    void anInvitationMakesAMemberOnce() {
        Member manager = member(Role.PARTNER_MANAGER);
        String address = "new" + UUID.randomUUID() + "@example.org";
        IssuedLink issued = invitations.invite(manager, address, Role.SPONSOR, null);
        assertThatThrownBy(() ->
                        invitations.accept(secret(issued), "Nils", new FirstKey.Password("short")))
                .isInstanceOf(IdentityRefused.class);
        Member joined = invitations.accept(secret(issued), "Nils", new FirstKey.Password(PASSWORD));
        assertThat(joined.role()).isEqualTo(Role.SPONSOR);
        assertThat(joined.organisation()).isEqualTo(organisation);
        assertThat(invitations.pending(organisation)).isEmpty();
        assertThatThrownBy(() ->
                        invitations.accept(secret(issued), "Nils", new FirstKey.Password(PASSWORD)))
                .isInstanceOf(LinkGone.class);
    }

    @Test
    void aSecondInvitationOfAnAddressRevokesTheFirst() {
        Member manager = member(Role.PARTNER_MANAGER);
        String address = "new" + UUID.randomUUID() + "@example.org";
        IssuedLink first = invitations.invite(manager, address, Role.SPONSOR, null);
        IssuedLink second = invitations.invite(manager, address, Role.CONTRIBUTOR, null);
        assertThat(invitations.pending(organisation)).containsExactly(second.link());
        assertThat(links.look(secret(first))).isEmpty();
    }

    @Test
    void anInvitationNeverSignsInSomebodyWhoIsKnownHere() {
        Member manager = member(Role.PARTNER_MANAGER);
        Person known = person();
        IssuedLink issued = invitations.invite(manager, known.email(), Role.SPONSOR, null);
        assertThatThrownBy(() ->
                        invitations.accept(
                                secret(issued), "Mallory", new FirstKey.Password(PASSWORD)))
                .isInstanceOf(IdentityRefused.class)
                .hasMessageContaining("Sign in");
        assertThatThrownBy(() -> invitations.accept(secret(issued), person()))
                .isInstanceOf(LinkGone.class);
        assertThat(invitations.accept(secret(issued), known).person()).isEqualTo(known.id());
    }

    @Test
    void whoShowsThatAnAddressIsTheirsLocksOutWhoeverSetItUpBefore() {
        Member manager = member(Role.PARTNER_MANAGER);
        String address = "victim" + UUID.randomUUID() + "@example.org";
        IssuedLink seen = invitations.invite(manager, address, Role.SPONSOR, null);
        Member hijacked =
                invitations.accept(secret(seen), "Not Me", new FirstKey.Password(PASSWORD));
        NewToken token = tokens.make(hijacked, "theirs", Set.of(Right.READ), null);
        IssuedLink mailed = links.issue(LinkPurpose.SIGN_IN, Link.Terms.to(address));
        SignInLinks.Arrival arrival = signInLinks.arrive(secret(mailed));
        assertThat(arrival.first()).isTrue();
        assertThat(passwords.matching(address, PASSWORD)).isEmpty();
        assertThat(tokens.member(token.secret())).isEmpty();
        passwords.change(arrival.person().id(), "", "another quiet harbour");
        IssuedLink again = links.issue(LinkPurpose.SIGN_IN, Link.Terms.to(address));
        assertThat(signInLinks.arrive(secret(again)).first()).isFalse();
        assertThat(passwords.matching(address, "another quiet harbour")).isPresent();
    }

    private static String secret(IssuedLink issued) {
        return issued.path().substring(issued.path().lastIndexOf('/') + 1);
    }
}
