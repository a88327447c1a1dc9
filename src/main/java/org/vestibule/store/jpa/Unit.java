package org.vestibule.store.jpa;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * The persistence unit, handed to the provider as an object.
 *
 * <p>The JAR has no {@code META-INF/persistence.xml}: with one, a host that injects its own unnamed unit would not deploy.
 */
record Unit(DataSource dataSource) implements PersistenceUnitInfo {

    static final List<Class<?>> ROWS = List.of(
            CallerRow.class,
            EnrollmentRow.class,
            CodeRow.class,
            AttemptsRow.class,
            HalfWayRow.class,
            KeyRow.class,
            TokenRow.class,
            SentCodeRow.class,
            TrustedBrowserRow.class,
            DisavowalRow.class,
            AuditRow.class,
            AuditSealRow.class,
            RecoveryRow.class,
            MovedRow.class,
            TurnsRow.class,
            GraceRow.class,
            ReadinessRow.class);

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty("eclipselink.cache.shared.default", "false");
        properties.setProperty("eclipselink.logging.parameters", "false");
        properties.setProperty("eclipselink.logging.level", "OFF");
        properties.setProperty("eclipselink.target-server", "None");
        properties.setProperty("eclipselink.ddl-generation", "none");
        properties.setProperty("eclipselink.session.customizer", "org.vestibule.store.jpa.EclipseLinkSession");
        properties.setProperty("hibernate.hbm2ddl.auto", "none");
        properties.setProperty(
                "hibernate.transaction.jta.platform",
                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform");
        return properties;
    }

    @Override
    public String getPersistenceUnitName() {
        return "vestibule";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return null;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return Unit.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        return ROWS.stream().map(Class::getName).toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return Unit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Nothing is woven: the rows are plain and have no lazy parts.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return null;
    }
}
