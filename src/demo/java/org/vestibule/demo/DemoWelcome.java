package org.vestibule.demo;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Tells the person at the terminal where the demo is and who lives there, once it answers. */
@WebListener
public class DemoWelcome implements ServletContextListener {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String address = System.getProperty("vestibule.demo.url");
        if (address != null) {
            Thread waiting = new Thread(() -> welcome(address), "vestibule-demo-welcome");
            waiting.setDaemon(true);
            waiting.start();
        }
    }

    private static void welcome(String address) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (answers(address)) {
                System.out.printf(
                        """

                        The Vestibule demo is ready:  %s
                        Sign in as  alice / alice-password,  bob / bob-password  or  carol / carol-password.
                        %n""",
                        address);
                return;
            }
        }
    }

    private static boolean answers(String address) {
        try {
            Thread.sleep(250);
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + "login").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
