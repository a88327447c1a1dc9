<%-- Gives back a form that was held up, for the caller to send; with script it goes at once. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('resume.title')}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${page.text('resume.lead')}</p>
    <p class="banner warning">${page.text('resume.once')}</p>
    <form method="post" action="${address}" accept-charset="UTF-8">
      <c:forEach var="field" items="${fields}"><input type="hidden" name="${field.name}" value="${field.value}"></c:forEach>
      <button class="button" type="submit"${atOnce ? ' data-send' : ''}>${page.text('resume.submit')}</button>
    </form>
    <div class="aside"><a class="quiet" href="${back}">${page.text('resume.drop')}</a></div>
    <script src="${base}/assets/vestibule.js" defer></script>
<%@ include file="foot.jspf" %>
