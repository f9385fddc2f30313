package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnRolesTest {

    @TempDir Path folder;

    private Map<Role, String> proposed(String text) {
        TableSample sample = TableSample.of(Fixtures.table(folder, text));
        Map<Role, String> headers = new EnumMap<>(Role.class);
        ColumnRoles.recognise(sample.headers(), sample.firstRows())
                .forEach((role, proposal) -> headers.put(role, proposal.header()));
        return headers;
    }

    @Test
    void anEnglishExportIsUnderstood() {
        String text =
                """
                PO Number,Line,Supplier Name,Supplier ID,Ship To,Order Date,Promised Date,Goods Receipt Date,Net Value,Material Group,Description
                4500,10,Acme,77,Leeds,2012-01-01,2012-02-01,2012-02-03,12.50,Steel,Bolts
                4500,20,Acme,77,Leeds,2012-01-01,2012-02-01,,99,Steel,Nuts
                """;
        assertThat(proposed(text))
                .containsEntry(Role.DELIVERABLE, "PO Number")
                .containsEntry(Role.LINE, "Line")
                .containsEntry(Role.PROMISOR, "Supplier Name")
                .containsEntry(Role.PROMISEE, "Ship To")
                .containsEntry(Role.MADE, "Order Date")
                .containsEntry(Role.DUE, "Promised Date")
                .containsEntry(Role.DONE, "Goods Receipt Date")
                .containsEntry(Role.VALUE, "Net Value")
                .containsEntry(Role.CATEGORY, "Material Group")
                .containsEntry(Role.WHAT, "Description");
    }

    @Test
    void aGermanExportIsUnderstood() {
        String text =
                """
                Bestellnummer;Position;Lieferant;Werk;Bestelldatum;Bestätigter Liefertermin;Wareneingang;Nettowert;Warengruppe;Kurztext
                4500;10;Müller GmbH;Köln;01.01.2012;15.02.2012;17.02.2012;1.012,50;Stahl;Schrauben
                """;
        assertThat(proposed(text))
                .containsEntry(Role.DELIVERABLE, "Bestellnummer")
                .containsEntry(Role.LINE, "Position")
                .containsEntry(Role.PROMISOR, "Lieferant")
                .containsEntry(Role.PROMISEE, "Werk")
                .containsEntry(Role.MADE, "Bestelldatum")
                .containsEntry(Role.DUE, "Bestätigter Liefertermin")
                .containsEntry(Role.DONE, "Wareneingang")
                .containsEntry(Role.VALUE, "Nettowert")
                .containsEntry(Role.CATEGORY, "Warengruppe")
                .containsEntry(Role.WHAT, "Kurztext");
    }

    @Test
    void aFrenchAndASpanishExportAreUnderstood() {
        String french =
                """
                N° de commande;Fournisseur;Usine;Date de commande;Date de livraison prévue;Date de réception;Montant;Désignation
                1;Dupont;Lyon;01/01/2012;15/02/2012;17/02/2012;12,50;Vis
                """;
        assertThat(proposed(french))
                .containsEntry(Role.PROMISOR, "Fournisseur")
                .containsEntry(Role.PROMISEE, "Usine")
                .containsEntry(Role.MADE, "Date de commande")
                .containsEntry(Role.DUE, "Date de livraison prévue")
                .containsEntry(Role.DONE, "Date de réception")
                .containsEntry(Role.VALUE, "Montant")
                .containsEntry(Role.WHAT, "Désignation");
        String spanish =
                """
                Pedido;Proveedor;País;Fecha de pedido;Fecha comprometida;Fecha de recepción;Importe;Descripción
                1;García;Perú;01/01/2012;15/02/2012;17/02/2012;12,50;Tornillos
                """;
        assertThat(proposed(spanish))
                .containsEntry(Role.DELIVERABLE, "Pedido")
                .containsEntry(Role.PROMISOR, "Proveedor")
                .containsEntry(Role.PROMISEE, "País")
                .containsEntry(Role.DUE, "Fecha comprometida")
                .containsEntry(Role.DONE, "Fecha de recepción")
                .containsEntry(Role.VALUE, "Importe");
    }

    @Test
    void aNameAloneDoesNotMakeADateColumn() {
        String text = "vendor,due date,promised date\nA,soon,2012-01-31\nB,later,2012-02-01\n";
        assertThat(proposed(text)).containsEntry(Role.DUE, "promised date");
    }

    @Test
    void humpsAndUnderscoresSeparateWords() {
        String text = "supplierName,dueDate,received_date\nA,2012-01-31,2012-01-31\n";
        assertThat(proposed(text))
                .containsEntry(Role.PROMISOR, "supplierName")
                .containsEntry(Role.DUE, "dueDate")
                .containsEntry(Role.DONE, "received_date");
    }

    @Test
    void columnsThatMeanNothingGetNoRoleAndNoColumnGetsTwo() {
        assertThat(proposed("foo,bar\n1,2\n")).isEmpty();
        Map<Role, String> roles = proposed("Vendor,Delivery Date,x\nA,2012-01-31,1\n");
        assertThat(roles.values()).doesNotHaveDuplicates();
    }

    @Test
    void aProposalSaysWhatSpeaksForIt() {
        TableSample sample =
                TableSample.of(Fixtures.table(folder, "Vendor,Due Date\nA,2012-01-31\n"));
        assertThat(ColumnRoles.recognise(sample.headers(), List.copyOf(sample.firstRows())))
                .containsEntry(
                        Role.DUE,
                        new RoleProposal(
                                "Due Date", 1.0, "the name has “due date”; its values are dates"));
    }
}
