package org.vestibule.store.jpa;

import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import javax.sql.DataSource;

/** A data source without a pool, for a command that has nothing but a URL. */
final class SingleUrl {

    private SingleUrl() {}

    static DataSource source(String url, String user, String password) {
        return (DataSource) Proxy.newProxyInstance(
                SingleUrl.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection") && arguments == null) {
                        return DriverManager.getConnection(url, user, password);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
