package org.vestibule.it;

import java.util.Map;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.vestibule.it.host.Foyer;
import org.vestibule.it.host.StaffRoom;
import org.vestibule.it.refused.SecondMechanism;

/** One application of somebody's, packed in the ways in which people pack. */
final class Parcels {

    private static final String LIBRARIES = "/WEB-INF/lib/.*";

    private Parcels() {}

    private static WebArchive application(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war").merge(Host.FORM_DEFINITION.war());
    }

    /** With a {@code web.xml} that forbids to look for annotations. */
    static WebArchive complete(String name) {
        // Payara sees that there is an EJB, and stops because it must not look for it: with and without the JAR.
        return withWebXml(name, " metadata-complete=\"true\"", "").deleteClasses(Foyer.class, StaffRoom.class);
    }

    /** With a {@code web.xml} that puts the fragments of its JARs, and with them their initializers, in order. */
    static WebArchive ordered(String name, String ordering) {
        return withWebXml(name, "", "<absolute-ordering>" + ordering + "</absolute-ordering>");
    }

    private static WebArchive withWebXml(String name, String attribute, String content) {
        WebArchive war = application(name);
        war.delete("WEB-INF/web.xml");
        return war.setWebXML(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\""
                + attribute + ">" + content + "</web-app>"));
    }

    /** With a login of its own beside ours. */
    static WebArchive withTwoMechanisms(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .merge(Host.ANNOTATION.war())
                .addClass(SecondMechanism.class);
    }

    /** With a {@code beans.xml} that says that there are no beans. */
    static WebArchive withoutBeans(WebArchive war) {
        return war.addAsWebInfResource(
                new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                        + " bean-discovery-mode=\"none\"/>"),
                "beans.xml");
    }

    static WebArchive withoutBeans(String name) {
        return withoutBeans(application(name)).deleteClasses(Foyer.class, StaffRoom.class);
    }

    /** The JAR where its pages belong: in the WAR, which is in the EAR. */
    static EnterpriseArchive withTheJarInTheWar(String name) {
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear").addAsModule(application(name));
    }

    /** The JAR beside the WAR, for all WARs of the EAR. */
    static EnterpriseArchive withTheJarInTheEar(String name) {
        WebArchive war = application(name);
        EnterpriseArchive ear = ShrinkWrap.create(EnterpriseArchive.class, name + ".ear");
        Map.copyOf(war.getContent(Filters.include(LIBRARIES))).forEach((path, node) -> {
            move(node, ear);
            war.delete(path);
        });
        return ear.addAsModule(war);
    }

    private static void move(Node node, EnterpriseArchive ear) {
        if (node.getAsset() != null) {
            ear.addAsLibrary(node.getAsset(), node.getPath().get().substring("/WEB-INF/lib/".length()));
        }
    }
}
