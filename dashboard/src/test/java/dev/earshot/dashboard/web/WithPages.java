package dev.earshot.dashboard.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test over {@link WebTestApplication}; all of them share one, started once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = WebTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "spring.datasource.url=jdbc:h2:mem:pages;MODE=PostgreSQL",
      "earshot.zone=Europe/Berlin",
      "earshot.admin.name=admin",
      "earshot.admin.password=" + WebTestApplication.PASSWORD
    })
@AutoConfigureMockMvc
@interface WithPages {}
