<%-- The caller's authenticators and backup codes, and what can be done with them. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('settings.title')}"/>
<%@ include file="head.jspf" %>
    <c:choose>
      <c:when test="${not enabled}">
        <div class="empty">
          <svg viewBox="0 0 120 96" width="120" height="96" aria-hidden="true" focusable="false">
            <path class="mark-frame" d="M22 88V44a38 38 0 0 1 76 0v44" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>
            <path class="mark-light" d="M44 88V46a16 16 0 0 1 32 0v42z" fill="currentColor"/>
            <path class="mark-door" d="M44 88V46a16 16 0 0 1 16-16c3 0 4 2 4 5v57z" fill="currentColor"/>
            <path class="mark-floor" d="M8 90h104" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>
          </svg>
          <h2>${page.text('settings.empty.title')}</h2>
          <p>${page.text('settings.empty.text')}</p>
          <c:if test="${required and empty grace}"><p>${page.text('settings.required')}</p></c:if>
          <c:if test="${not empty grace}"><p class="banner warning" id="grace">${grace}</p></c:if>
          <a class="button" href="${base}/setup">${page.text('settings.empty.start')}</a>
          <c:if test="${not empty grace}"><p><a class="quiet" id="later" href="${home}">${page.text('settings.grace.later')}</a></p></c:if>
          <p class="hint">${page.text('settings.empty.hint')}</p>
        </div>
      </c:when>
      <c:otherwise>
        <p class="lead state">
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="11" fill="currentColor"/>
            <path class="tick" d="m7 12.5 3.5 3.5L17 9" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>
          </svg>
          <span>${page.text('settings.lead')}</span>
        </p>
        <c:if test="${codesState eq 'none'}">
          <div class="banner alarm">
            <p>${page.text('settings.codes.none')}</p>
            <p><a class="button" href="${base}/backup-codes">${page.text('settings.codes.renew')}</a></p>
          </div>
        </c:if>
        <section aria-labelledby="methods">
          <h2 id="methods">${page.text('settings.methods')}</h2>
          <ul class="list">
            <c:forEach var="method" items="${methods}">
              <li class="item">
                <h3 id="m-${method.id}">${method.label}</h3>
                <p class="kind">${empty method.sentTo ? page.text('method.' += method.method) : method.sentTo}</p>
                <dl>
                  <div><dt>${page.text('settings.added')}</dt><dd>${method.createdAt}</dd></div>
                  <div><dt>${page.text('settings.used')}</dt><dd>${empty method.lastUsedAt ? page.text('settings.used.never') : method.lastUsedAt}</dd></div>
                </dl>
                <c:if test="${not empty method.drift}"><p class="banner warning">${method.drift}</p></c:if>
                <p class="actions">
                  <a class="button small" id="r-${method.id}" aria-labelledby="r-${method.id} m-${method.id}" href="${base}/setup?${empty method.sentTo ? 'replace=' += method.id : 'method=' += method.method}">${page.text('settings.replace')}</a>
                  <c:if test="${not required or methods.size() gt 1}">
                    <a class="button small danger" id="d-${method.id}" aria-labelledby="d-${method.id} m-${method.id}" href="${base}/disable?id=${method.id}">${page.text('settings.remove')}</a>
                  </c:if>
                </p>
              </li>
            </c:forEach>
          </ul>
          <c:if test="${required}"><p class="hint">${page.text('settings.required.last')}</p></c:if>
          <c:if test="${canAdd}">
            <ul class="ways">
              <li><a class="row" href="${base}/setup">${page.text('settings.add')}</a></li>
              <c:forEach var="way" items="${ways}">
                <li><a class="row" href="${base}/setup?method=${way.name}">${way.label}</a></li>
              </c:forEach>
            </ul>
          </c:if>
        </section>
        <section aria-labelledby="backup">
          <h2 id="backup">${page.text('settings.codes')}</h2>
          <div class="item">
            <p class="count ${codesState}"><strong>${backupCodesLeft}</strong> <span>${page.text('settings.codes.left', backupCodesLeft)}</span></p>
            <c:choose>
              <c:when test="${codesState eq 'low'}"><p class="banner warning">${page.text('settings.codes.low')}</p></c:when>
              <c:otherwise><p>${page.text('settings.codes.text')}</p></c:otherwise>
            </c:choose>
            <c:if test="${codesState ne 'none'}">
              <p class="actions"><a class="button small" href="${base}/backup-codes">${page.text('settings.codes.renew')}</a></p>
            </c:if>
          </div>
        </section>
        <c:if test="${browsersOffered}">
        <section aria-labelledby="browsers">
          <h2 id="browsers">${page.text('settings.browsers')}</h2>
          <c:choose>
            <c:when test="${empty browsers}"><p class="hint">${page.text('settings.browsers.none')}</p></c:when>
            <c:otherwise>
              <p class="hint">${page.text('settings.browsers.text')}</p>
              <ul class="list">
                <c:forEach var="browser" items="${browsers}">
                  <li class="item">
                    <h3 id="b-${browser.id}">${browser.name}</h3>
                    <c:if test="${browser.here}"><p class="kind">${page.text('settings.browsers.here')}</p></c:if>
                    <dl>
                      <div><dt>${page.text('settings.browsers.since')}</dt><dd>${browser.createdAt}</dd></div>
                      <div><dt>${page.text('settings.used')}</dt><dd>${browser.lastUsedAt}</dd></div>
                      <c:if test="${not empty browser.address}"><div><dt>${page.text('settings.browsers.address')}</dt><dd>${browser.address}</dd></div></c:if>
                      <div><dt>${page.text('settings.browsers.until')}</dt><dd>${browser.expiresAt}</dd></div>
                    </dl>
                    <form class="actions" method="post" action="${base}/browsers/revoke">
                      <input type="hidden" name="_csrf" value="${csrf}">
                      <input type="hidden" name="id" value="${browser.id}">
                      <button class="button small danger" id="f-${browser.id}" aria-labelledby="f-${browser.id} b-${browser.id}" type="submit">${page.text('settings.browsers.revoke')}</button>
                    </form>
                  </li>
                </c:forEach>
              </ul>
              <c:if test="${browsers.size() gt 1}">
                <form class="actions" method="post" action="${base}/browsers/revoke">
                  <input type="hidden" name="_csrf" value="${csrf}">
                  <input type="hidden" name="all" value="true">
                  <button class="button small danger" type="submit">${page.text('settings.browsers.revoke.all')}</button>
                </form>
              </c:if>
            </c:otherwise>
          </c:choose>
        </section>
        </c:if>
      </c:otherwise>
    </c:choose>
    <c:if test="${administrator}"><ul class="ways"><li><a class="row" href="${base}/admin">${page.text('admin.title')}</a></li></ul></c:if>
    <div class="aside"><a class="quiet" href="${home}">${page.text('link.home')}</a></div>
<%@ include file="foot.jspf" %>
