package twelvekeys.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words by which columns are known, in English, German, French and Spanish.
///
/// Phrases are written in lower case without accents. Each line has a weight from 0 to 1: how
/// surely a column of exactly that name has the role. Further words in the name lower it; words
/// that speak against the role lower it much.
final class RoleWords {

    /// How well a name fits a role.
    ///
    /// @param strength 0 not at all to 1 exactly
    /// @param phrase the phrase that was found
    record Match(double strength, String phrase) {}

    /// Words with the same weight.
    private record Line(double weight, List<List<String>> phrases) {}

    private static final Match NONE = new Match(0, "");
    private static final Map<Role, List<Line>> WORDS = new EnumMap<>(Role.class);
    private static final Map<Role, List<String>> AGAINST = new EnumMap<>(Role.class);

    static {
        words(
                Role.PROMISOR,
                1,
                "vendor,vendor name,supplier,supplier name,promisor,lieferant,lieferantenname,kreditor,fournisseur,nom du fournisseur,proveedor,nombre del proveedor,seller,carrier,contractor,subcontractor,auftragnehmer,prestataire,contratista,transportista,transporteur,spediteur");
        words(
                Role.PROMISOR,
                0.7,
                "manufacturer,hersteller,fabricant,fabricante,agency,provider,partner,source");
        against(
                Role.PROMISOR,
                "term,terms,inco,incoterm,id,no,number,nr,code,date,site,country,address,city,email,client,stadt,land,ort");
        words(
                Role.PROMISEE,
                1,
                "promisee,customer,customer name,ship to,ship to name,ship to country,consignee,receiver,empfanger,warenempfanger,kunde,destinataire,cliente,destinatario,besteller");
        words(
                Role.PROMISEE,
                0.9,
                "plant,site,receiving site,receiving plant,destination,country,werk,land,lieferort,standort,usine,pays,client,lieu de livraison,planta,pais,destino,warehouse,lager,entrepot,almacen");
        words(
                Role.PROMISEE,
                0.6,
                "buyer,store,branch,region,location,dest,department,business unit,standort,filiale");
        against(
                Role.PROMISEE,
                "manufacturing,origin,vendor,supplier,date,herkunft,origine,origen,hersteller,po");
        words(
                Role.DUE,
                1,
                "due,due date,promised date,promise date,promised delivery date,promised,scheduled delivery date,scheduled delivery,confirmed date,confirmed delivery date,committed date,agreed date,liefertermin,bestatigter liefertermin,solltermin,zugesagter termin,falligkeit,fallig am,date promise,date promise de livraison,date de livraison prevue,date de livraison confirmee,date prevue,echeance,date d echeance,fecha prometida,fecha de entrega prometida,fecha comprometida,fecha prevista,fecha de vencimiento,fecha de entrega prevista");
        words(
                Role.DUE,
                0.85,
                "scheduled date,scheduled,planned date,planned delivery date,planned,expected date,expected delivery date,expected,target date,eta,need by date,required date,requested delivery date,delivery due date,forecast completion,wunschtermin,plantermin,geplantes lieferdatum,statistical delivery date,date cible,date demandee,fecha requerida,fecha planificada");
        words(
                Role.DUE,
                0.5,
                "delivery date,lieferdatum,date de livraison,fecha de entrega,termin,deadline");
        against(
                Role.DUE,
                "actual,delivered,received,recorded,ist,tatsachlich,reelle,effective,real,sent,created,order,ordered,paid");
        words(
                Role.DONE,
                1,
                "delivered,delivered date,delivery actual,actual delivery date,actual date,actual delivery,date delivered,delivered to client date,delivered to client,received date,date received,received,receipt date,goods receipt,goods receipt date,gr date,posting date,wareneingang,wareneingangsdatum,we datum,ist termin,istdatum,tatsachliches lieferdatum,geliefert am,date de reception,date de livraison reelle,livre le,date reelle,recu le,fecha de recepcion,fecha de entrega real,fecha real,entregado,fecha entregado");
        words(
                Role.DONE,
                0.85,
                "completed,completion date,completed date,done,finished,arrival date,arrived,closed date,paid,paid date,payment date,actual,erledigt,bezahlt am,zahlungsdatum,paye le,date de paiement,fecha de pago,pagado");
        words(
                Role.DONE,
                0.4,
                "delivery recorded date,recorded date,delivery date,lieferdatum,date de livraison,fecha de entrega");
        against(
                Role.DONE,
                "scheduled,planned,promised,expected,due,forecast,requested,confirmed,soll,geplant,prevue,prevista,ordered");
        words(
                Role.MADE,
                1,
                "order date,po date,ordered,order created,created date,creation date,created,made,promise made,promised on,po sent to vendor date,po sent,po sent date,po creation date,purchase order date,document date,bestelldatum,bestellt am,belegdatum,auftragsdatum,angelegt am,date de commande,date de creation,commande le,fecha de pedido,fecha de creacion,fecha del pedido");
        words(
                Role.MADE,
                0.7,
                "issued,issue date,sent date,booked,booking date,invoice date,rechnungsdatum,date de facture,fecha de factura,first sent,contract date,reported on,start date");
        against(Role.MADE, "delivery,delivered,received,due,client,scheduled,completion");
        words(
                Role.DELIVERABLE,
                1,
                "asn,asn dn,asn no,asn number,delivery note,delivery note number,shipment,shipment number,shipment id,delivery number,deliverable,lieferschein,lieferscheinnummer,lieferung,sendung,bon de livraison,numero d expedition,expedition,albaran,numero de albaran,envio,numero de envio");
        words(
                Role.DELIVERABLE,
                0.7,
                "po,po so,po number,po no,purchase order,purchase order number,order number,order no,order id,bestellnummer,bestellung,auftragsnummer,numero de commande,commande,numero de pedido,pedido,orden de compra,invoice number,invoice,rechnungsnummer,facture,factura");
        against(
                Role.DELIVERABLE,
                "date,datum,fecha,mode,terms,value,status,type,item,line,position,quantity,qty,vendor,name");
        words(
                Role.LINE,
                1,
                "line,line no,line number,line item,line id,item no,item number,po line,po item,order line,schedule line,position,pos,positionsnummer,bestellposition,zeile,einteilung,ligne,numero de ligne,poste,linea,numero de linea,posicion,partida");
        words(Role.LINE, 0.6, "id,row,row id,record id,lfd nr,key");
        against(
                Role.LINE,
                "date,value,amount,quantity,qty,price,insurance,name,designation,description,project,vendor,cost,first");
        words(
                Role.VALUE,
                1,
                "line item value,line value,value,net value,order value,total value,amount,net amount,total amount,line amount,line total,wert,bestellwert,nettowert,nettobetrag,betrag,positionswert,valeur,montant,montant net,montant ht,valeur nette,importe,valor,valor neto,importe neto,monto,price total");
        words(
                Role.VALUE,
                0.7,
                "total,total price,net price,cost,spend,gesamtpreis,gesamt,summe,total ht,costo,budget,budget forecast");
        words(Role.VALUE, 0.4, "price,preis,prix,precio");
        against(
                Role.VALUE,
                "unit,pack,insurance,freight,weight,quantity,qty,currency,changes,date,per,einzelpreis,unitaire,unitario");
        words(
                Role.CATEGORY,
                1,
                "product group,category,product category,commodity,commodity group,material group,item category,warengruppe,materialgruppe,produktgruppe,kategorie,famille,categorie,groupe de produits,groupe de marchandises,categoria,grupo de productos,familia,grupo de articulos");
        words(
                Role.CATEGORY,
                0.6,
                "sub classification,classification,class,group,type,segment,gruppe,art,tipo");
        against(Role.CATEGORY, "document,vendor,customer,date,dosage,order,account,movement");
        words(
                Role.WHAT,
                1,
                "item description,description,material description,product description,short text,what,promise,bezeichnung,materialkurztext,kurztext,artikelbezeichnung,beschreibung,designation,libelle,descripcion,texto breve,descripcion del articulo");
        words(
                Role.WHAT,
                0.7,
                "item,product,product name,material,article,part,part name,project name,title,subject,artikel,produkt,teil,produit,piece,producto,articulo,pieza,deliverable");
        against(
                Role.WHAT,
                "group,category,number,no,nr,id,code,date,value,quantity,qty,line,insurance,vendor,supplier,type,first");
    }

    private RoleWords() {}

    private static void words(Role role, double weight, String phrases) {
        List<List<String>> split =
                Arrays.stream(phrases.split(",", -1)).map(p -> List.of(p.split(" ", -1))).toList();
        WORDS.computeIfAbsent(role, r -> new ArrayList<>()).add(new Line(weight, split));
    }

    private static void against(Role role, String words) {
        AGAINST.put(role, List.of(words.split(",", -1)));
    }

    /// The best phrase of a role in a column name.
    static Match match(Role role, String header) {
        List<String> tokens = tokens(header);
        Match best = NONE;
        for (Line line : WORDS.getOrDefault(role, List.of())) {
            for (List<String> phrase : line.phrases()) {
                double strength = line.weight() * coverage(tokens, phrase, role);
                if (strength > best.strength()) {
                    best = new Match(strength, String.join(" ", phrase));
                }
            }
        }
        return best;
    }

    /// 1 if the name is the phrase, less for each further word, nothing if it is not in it.
    private static double coverage(List<String> tokens, List<String> phrase, Role role) {
        int at = Collections.indexOfSubList(tokens, phrase);
        if (at < 0) {
            return 0;
        }
        List<String> rest = new ArrayList<>(tokens);
        rest.subList(at, at + phrase.size()).clear();
        double coverage = 1;
        for (String word : rest) {
            boolean opposed = AGAINST.getOrDefault(role, List.of()).contains(word);
            coverage *= opposed ? 0.3 : 0.85;
        }
        return coverage;
    }

    /// The words of a name: accents off, lower case, split at signs and at humps (`dueDate`).
    private static List<String> tokens(String header) {
        String spaced = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
        String plain =
                Normalizer.normalize(spaced, Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
