package twelvekeys.demo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Person;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;

/// The invented people of the example. They have no passwords, and addresses to which no mail can
/// ever go.
@Component
class InventedPeople {

    /// Somebody invented.
    ///
    /// @param name the name, as they write it
    /// @param address the address, in a domain that is reserved for examples
    /// @param role what they are
    private record Invented(String name, String address, Role role) {}

    private static final Map<String, List<Invented>> OF =
            Map.of(
                    "Fennel & Rye",
                    List.of(
                            new Invented(
                                    "Tom Vasey", "tom.vasey@fennel.example", Role.PARTNER_MANAGER),
                            new Invented(
                                    "Noor Haddad", "noor.haddad@fennel.example", Role.CONTRIBUTOR),
                            new Invented(
                                    "Ailsa Grant", "ailsa.grant@fennel.example", Role.SPONSOR)),
                    "Kittiwake Freight",
                    List.of(
                            new Invented(
                                    "Ruth Adeyemi",
                                    "ruth.adeyemi@kittiwake.example",
                                    Role.PARTNER_MANAGER),
                            new Invented(
                                    "Piotr Zając",
                                    "piotr.zajac@kittiwake.example",
                                    Role.CONTRIBUTOR)),
                    "Ondřej Karton",
                    List.of(
                            new Invented(
                                    "Jana Ondřejová",
                                    "jana.ondrejova@karton.example",
                                    Role.PARTNER_MANAGER)),
                    "Wharfside Print",
                    List.of(
                            new Invented(
                                    "Grace Pike",
                                    "grace.pike@wharfside.example",
                                    Role.PARTNER_MANAGER)),
                    "港冷蔵 Minato Cold Storage",
                    List.of(
                            new Invented(
                                    "佐藤 美咲", "misaki.sato@minato.example", Role.PARTNER_MANAGER)));

    private final People people;
    private final Members members;

    InventedPeople(People people, Members members) {
        this.people = people;
        this.members = members;
    }

    /// Lets the people of an invented organisation in, unless they are there.
    void joinOf(Organisation organisation) {
        if (members.of(organisation.id()).isEmpty()) {
            OF.getOrDefault(organisation.name(), List.of())
                    .forEach(invented -> join(organisation, invented));
        }
    }

    private void join(Organisation organisation, Invented invented) {
        Person person =
                people.byEmail(invented.address)
                        .orElseGet(() ->
                                people.add(
                                        new People.Introduction(
                                                invented.name, invented.address, null),
                                        true));
        members.join(organisation.id(), person.id(), invented.role, null);
    }
}
