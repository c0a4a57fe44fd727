package dev.earshot.dashboard;

import dev.earshot.dashboard.config.EarshotSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The server behind {@code earshot serve}. */
@SpringBootApplication
@EnableConfigurationProperties(EarshotSettings.class)
public class DashboardApplication {}
