#include "rig/visitorend.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

namespace {
Chromium::Options browserOptions(const QString &netns)
{
    Chromium::Options options;
    options.netns = netns;
    options.fakeMedia = true;
    options.viewport = {800, 600};
    options.phone = false;
    return options;
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
} // namespace

VisitorEnd::VisitorEnd(const QString &netns, QObject *parent)
    : QObject(parent)
    , m_browser(browserOptions(netns))
{
}

base::Done VisitorEnd::start()
{
    const QString source = QStringLiteral(MULAKAT_SOURCE_DIR);
    const bool copied = QFile::copy(source + u"/tests/call/rig/visitor.html"_s, m_folder.filePath(u"visitor.html"_s))
        && QFile::copy(source + u"/resources/web/call.js"_s, m_folder.filePath(u"call.js"_s));
    if (!copied)
        return base::fail(base::FailureCode::Internal, {{u"page"_s, m_folder.path()}});
    if (const auto begun = m_browser.start(); !begun)
        return begun;
    return m_browser.bind(u"tellJail"_s, [this](const QString &text) {
        Q_EMIT said(QJsonDocument::fromJson(text.toUtf8()).object());
    });
}

base::Done VisitorEnd::join(const Wishes &wishes)
{
    m_waiting.clear();
    if (const auto there = m_browser.navigate(u"file://"_s + m_folder.filePath(u"visitor.html"_s)); !there)
        return there;
    QJsonArray servers;
    for (const call::IceServer &each : wishes.servers)
        servers << QJsonObject{{u"urls"_s, QJsonArray::fromStringList(each.urls)}, {u"username"_s, each.user}, {u"credential"_s, each.credential}};
    const QJsonObject options{{u"iceServers"_s, servers}, {u"relayOnly"_s, wishes.relayOnly}};
    const auto ready = m_browser.evaluate(u"rig.open(%1)"_s.arg(jsonText(options)), 20'000);
    return ready ? base::done() : base::Done(ready.error());
}

base::Done VisitorEnd::offer()
{
    const auto made = m_browser.evaluate(u"rig.call.offer()"_s);
    return made ? base::done() : base::Done(made.error());
}

void VisitorEnd::leave()
{
    m_waiting.clear();
    (void)m_browser.navigate(u"about:blank"_s);
}

void VisitorEnd::receive(const call::Signal &signal)
{
    m_waiting << u"void rig.call.receive(%1)"_s.arg(jsonText(call::signalToJson(signal)));
    QTimer::singleShot(0, this, &VisitorEnd::flush);
}

// evaluate() runs the event loop, so more may be queued meanwhile: order is kept by the one that is at it.
void VisitorEnd::flush()
{
    if (m_flushing)
        return;
    m_flushing = true;
    while (!m_waiting.isEmpty())
        (void)m_browser.evaluate(m_waiting.takeFirst());
    m_flushing = false;
}

QJsonValue VisitorEnd::evaluate(const QString &expression)
{
    return m_browser.evaluate(expression).value_or(QJsonValue());
}

QJsonObject VisitorEnd::stats()
{
    return evaluate(u"rig.stats()"_s).toObject();
}

std::optional<int> VisitorEnd::farAge()
{
    const QJsonValue age = evaluate(u"rig.farAge()"_s);
    return age.isDouble() && age.toInt() >= 0 ? std::optional<int>(age.toInt()) : std::nullopt;
}

} // namespace mulakat::testing

#include "moc_visitorend.cpp"
