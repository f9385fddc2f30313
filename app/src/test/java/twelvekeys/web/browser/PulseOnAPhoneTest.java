package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.InOurName;
import twelvekeys.conversation.About;
import twelvekeys.conversation.ItemSet;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseAnswer;
import twelvekeys.conversation.PulseDesk;
import twelvekeys.conversation.Question;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.storage.Tenancy;

/// A wave of the pulse as people see it: opened, answered with a thumb, by keyboard and without
/// scripts, and read by both sides.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PulseOnAPhoneTest extends Installation {

    private static final Pattern LINK = Pattern.compile("/pulse/[A-Za-z0-9_-]{43}");
    private static final int MOST_TAPS = 15;

    private static String path = "";
    private static UUID partnership = new UUID(0, 0);
    private static UUID wave = new UUID(0, 0);
    private static UUID others = new UUID(0, 0);

    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Pulse pulse;
    @Autowired private PulseDesk desk;

    private int taps;

    @Test
    @Order(1)
    void aPartnerManagerOpensAWaveAndAsksPeopleOfTheirSide() {
        Tab ailsa = open();
        Organisation them = InOurName.organisation(organisations, "Kittiwake Freight");
        others = them.id();
        partnership =
                in(
                                () -> {
                                    Organisation home = organisations.home().orElseThrow();
                                    return partnerships.between(
                                            home, them, LocalDate.of(2026, 1, 1), Instant.EPOCH);
                                })
                        .id();
        path = "/partnerships/" + partnership + "/pulse";
        ailsa.go(path);
        PageRules.hold(ailsa, "pulse-none");
        ailsa.find("#words").fill("How has the spring been?");
        ailsa.press("Open a wave of the pulse");
        assertThat(ailsa.headline()).startsWith("Wave 1 is sealed until");
        wave = UUID.fromString(ailsa.path().substring(path.length() + 1));
        ailsa.find("#addresses").fill("lena@fennel.example\nnot an address\nomar@fennel.example");
        ailsa.expecting(422).press("Ask them");
        assertThat(ailsa.text())
                .contains("2 people were asked", "Please give an e-mail address")
                .doesNotContain("lena@fennel.example");
        ailsa.go(path + "/" + wave);
        PageRules.hold(ailsa, "wave-open");
    }

    /// The links that wait in the outbox, since this server sends no mail.
    private List<String> links() {
        Tab ailsa = open().go("/outbox");
        Matcher found = LINK.matcher(ailsa.page().content());
        Set<String> links = new LinkedHashSet<>();
        while (found.find()) {
            links.add(found.group());
        }
        return List.copyOf(links);
    }

    private Tab phone(String link) {
        Tab tab = openAsStranger();
        tab.page().setViewportSize(390, 844);
        return tab.go(link);
    }

    private void tap(Locator on) {
        taps++;
        on.click();
    }

    @Test
    @Order(2)
    void aStakeholderAnswersOnAPhoneInAtMostFifteenTaps() {
        String link = links().getFirst();
        Tab lena = phone(link);
        assertThat(lena.text())
                .contains("You need no account", "Nobody reads your answer on its own");
        PageRules.hold(lena, "pulse-door");
        lena.page().setViewportSize(390, 844);
        lena.go(link);
        int questions = lena.find("fieldset").count();
        assertThat(questions).isEqualTo(11);
        for (int question = 0; question < questions; question++) {
            tap(lena.find("fieldset").nth(question).locator("label").nth(2 + question % 4));
        }
        taps++;
        lena.press("Seal and send my answer");
        assertThat(taps).isLessThanOrEqualTo(MOST_TAPS).isEqualTo(12);
        assertThat(lena.headline()).isEqualTo("Thank you. Your answer is sealed");
        assertThat(lena.find("code.secret").innerText()).matches("[0-9a-f]{64}");
        PageRules.hold(lena, "pulse-door-sent");
        Tab again = phone(link);
        assertThat(again.find("fieldset").count()).isZero();
        assertThat(again.find("code.secret").count()).isZero();
    }

    @Test
    @Order(3)
    void itIsAnsweredByKeyboardStoppedAndGoneOnWithInGerman() {
        String link = links().getLast();
        Tab omar = openAsStranger().go(link);
        List<String> names = names(omar);
        for (String name : names.subList(0, 3)) {
            omar.reach("input[name=" + name + "]");
            omar.page().keyboard().press("Space");
        }
        omar.reach("button[value=keep]").enter();
        assertThat(omar.text()).contains("It is kept.");
        Tab later = openAsStranger().go(link);
        assertThat(later.find(":checked").count()).isEqualTo(3);
        later.reach("button[value=de]").enter();
        assertThat(later.headline()).startsWith("Der Puls von");
        assertThat(later.find("[lang=de] fieldset").count()).isEqualTo(11);
        later.reach("button[value=more]").enter();
        assertThat(later.text()).contains("Teil 2 von 3");
        assertThat(later.find("fieldset").count()).isEqualTo(8);
        later.reach("input[name=" + names(later).getFirst() + "]");
        later.page().keyboard().press("Space");
        later.reach("button[value=send]").enter();
        assertThat(later.headline()).startsWith("Danke.");
    }

    private static List<String> names(Tab tab) {
        return tab.find("fieldset").all().stream()
                .map(each ->
                        Objects.requireNonNull(each.locator("input").first().getAttribute("name")))
                .toList();
    }

    @Test
    @Order(4)
    void itIsAnsweredWithoutScripts() {
        List<String> before = links();
        Tab ailsa = open().go(path + "/" + wave);
        ailsa.find("#addresses").fill("noor@fennel.example");
        ailsa.press("Ask them");
        String link =
                links().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
        Tab noor = openWithoutScripts().go(link);
        noor.expecting(422).press("Seal and send my answer");
        assertThat(noor.text()).contains("Nothing was sent: answer at least one line first.");
        for (Locator fieldset : noor.find("fieldset").all()) {
            fieldset.locator("label").nth(4).click();
        }
        noor.press("Seal and send my answer");
        assertThat(noor.headline()).isEqualTo("Thank you. Your answer is sealed");
    }

    @Test
    @Order(5)
    void onceBothSidesAreInEachSeesTheSameAndNobodysAnswer() {
        UUID home = Tenancy.installation(organisations::home).orElseThrow().id();
        answered(Side.A, home, 4);
        answered(Side.B, others, 6);
        Tab ailsa = open().go(path + "/" + wave);
        assertThat(ailsa.text())
                .contains("7 of 7 answered", "6 of 6 answered", "How well these figures hold");
        ailsa.find("details.why summary").first().click();
        assertThat(ailsa.text()).contains("answers", "nothing to compare with");
        PageRules.hold(ailsa, "wave-revealed");
        ailsa.go(path);
        assertThat(ailsa.headline()).isEqualTo("Wave 1 of the pulse is in");
        PageRules.hold(ailsa, "pulse-revealed");
    }

    private void answered(Side side, UUID organisation, int people) {
        Partnership found = in(() -> partnerships.find(partnership, organisation)).orElseThrow();
        Set<String> emails = new LinkedHashSet<>();
        for (int person = 0; person < people; person++) {
            emails.add("p" + person + "@" + side + ".example");
        }
        Pulse.Asked asked =
                Tenancy.as(
                        organisation,
                        () ->
                                pulse.ask(
                                        new Author(
                                                partnership,
                                                side,
                                                "Ruth Adeyemi",
                                                ZoneOffset.UTC,
                                                null,
                                                null),
                                        found,
                                        organisation,
                                        wave,
                                        emails));
        for (int person = 0; person < people; person++) {
            String secret = asked.asked().get(person).path().substring("/pulse/".length());
            desk.send(desk.sit(secret).orElseThrow(), answer(side, person));
        }
    }

    private static PulseAnswer answer(Side side, int person) {
        int leaning = side == Side.A ? 1 : 3;
        TreeMap<Question, Integer> scores = new TreeMap<>();
        for (int key = 1; key <= ItemSet.KEYS; key++) {
            scores.put(
                    new Question(Question.Kind.KEY, key, About.OWN), leaning + (key + person) % 4);
            scores.put(
                    new Question(Question.Kind.KEY, key, About.OTHER), 2 + (key * person + 1) % 5);
        }
        for (int item = 1; item <= ItemSet.TRUST; item++) {
            scores.put(
                    new Question(Question.Kind.TRUST, item, About.OTHER), 3 + (item + person) % 4);
        }
        return new PulseAnswer(scores);
    }
}
