<%-- Shows a new set of backup codes, this once. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('codes.title')}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${page.text('codes.lead')}</p>
    <p class="banner warning screen">${page.text('codes.once')}</p>
    <ol class="codes" id="codes">
      <c:forEach var="code" items="${codes}"><li><code>${code}</code></li></c:forEach>
    </ol>
    <div class="tools">
      <a class="button small" href="${download}" download="backup-codes.txt">${page.text('codes.download')}</a>
      <button class="button small" type="button" hidden data-copy="codes" data-done="${page.text('common.copied')}">${page.text('codes.copy')}</button>
      <button class="button small" type="button" hidden data-print>${page.text('codes.print')}</button>
    </div>
    <p class="hint">${page.text('codes.keep')}</p>
    <p class="screen"><a class="button" href="${next}">${page.text('codes.next')}</a></p>
    <script src="${base}/assets/vestibule.js" defer></script>
<%@ include file="foot.jspf" %>
