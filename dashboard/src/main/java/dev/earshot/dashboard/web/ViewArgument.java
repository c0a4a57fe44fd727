package dev.earshot.dashboard.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the view that a link or a form asks for, of a topic that is known. */
final class ViewArgument implements HandlerMethodArgumentResolver {

  private final ViewReader reader;
  private final ShellPresenter shell;

  ViewArgument(ViewReader reader, ShellPresenter shell) {
    this.reader = reader;
    this.shell = shell;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == View.class;
  }

  @Override
  public View resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
    for (Map.Entry<String, String[]> param : request.getParameterMap().entrySet()) {
      params.put(param.getKey(), List.of(param.getValue()));
    }
    return shell.known(reader.read(params, shell.firstTopic()));
  }
}
