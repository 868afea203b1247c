#include "openapifile.h"
#include "portal/protocol/eventmessage.h"
#include "portal/server/apiroutes.h"
#include "support/testrunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::portal::server;
using testing::OpenApiFile;
using testing::OpenApiOperation;
namespace protocol = portal::protocol;

// resources/openapi.yaml and the table of routes say the same, in both directions.
class TestOpenApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyRouteIsDescribed();
    void everyDescriptionIsARoute();
    void whoMayCallIsTheSame();
    void parametersAreTheSame();
    void onlyPublicRoutesAreOpen();
    void referencesLeadSomewhere();
    void messagesHaveTheFieldsDescribed();
    void itIsServed();
    void boardsGetNoCardKey();

private:
    QString key(const Route &route) const { return QString::fromLatin1(route.method) + u' ' + route.pattern; }
    OpenApiOperation described(const Route &route) const { return m_file.operations.value(key(route)); }

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    std::unique_ptr<portal::hub::Hub> m_hub;
    portal::hub::TurnService m_turn;
    StaticFiles m_assets;
    std::unique_ptr<Sessions> m_sessions;
    QList<Route> m_routes;
    QByteArray m_bytes;
    OpenApiFile m_file;
};

void TestOpenApi::initTestCase()
{
    auto hub = portal::hub::Hub::open(m_folder.path(), {}, m_clock);
    QVERIFY(hub);
    m_hub = std::move(*hub);
    m_sessions = std::make_unique<Sessions>(StationKeys(m_folder.filePath(QStringLiteral("keys/stations"))), m_clock);
    m_routes = allRoutes(*m_hub, *m_sessions, m_turn, m_clock, m_assets, [](const protocol::HttpRequest &) { return protocol::HttpResponse(); });
    QFile file(QStringLiteral(MULAKAT_SOURCE_DIR "/resources/openapi.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
    QVERIFY(m_bytes.startsWith("openapi: 3.1.0\n"));
    m_file = OpenApiFile::parse(QString::fromUtf8(m_bytes));
    QVERIFY2(m_file.problems.isEmpty(), qPrintable(m_file.problems.join(u'\n')));
    QVERIFY(m_file.operations.size() > 20);
    QVERIFY(m_file.schemas.size() > 10);
}

void TestOpenApi::everyRouteIsDescribed()
{
    for (const Route &route : std::as_const(m_routes))
        QVERIFY2(m_file.operations.contains(key(route)), qPrintable(key(route)));
}

void TestOpenApi::everyDescriptionIsARoute()
{
    QSet<QString> known;
    for (const Route &route : std::as_const(m_routes))
        known << key(route);
    QCOMPARE(known.size(), m_routes.size());
    for (auto it = m_file.operations.cbegin(); it != m_file.operations.cend(); ++it)
        QVERIFY2(known.contains(it.key()), qPrintable(it.key()));
}

void TestOpenApi::whoMayCallIsTheSame()
{
    for (const Route &route : std::as_const(m_routes)) {
        const OpenApiOperation operation = described(route);
        QVERIFY2(operation.open == bool(route.who & Public), qPrintable(key(route)));
        QVERIFY2(operation.seat == bool(route.who & Seat), qPrintable(key(route)));
        QSet<QString> roles;
        for (const auto role : {protocol::StationRole::Desk, protocol::StationRole::Booth, protocol::StationRole::CheckIn, protocol::StationRole::Board, protocol::StationRole::Ctl}) {
            if (route.who & whoOf(role))
                roles << protocol::name(role);
        }
        QVERIFY2(operation.roles == roles, qPrintable(key(route)));
    }
}

void TestOpenApi::parametersAreTheSame()
{
    for (const Route &route : std::as_const(m_routes)) {
        const OpenApiOperation operation = described(route);
        QSet<QString> params;
        for (const QString &part : route.pattern.split(u'/')) {
            if (part.startsWith(u'{'))
                params << part.mid(1, part.size() - 2);
        }
        QVERIFY2(operation.pathParams == params, qPrintable(key(route)));
        const auto query = operation.query.keys();
        QVERIFY2(route.page || QSet<QString>(query.begin(), query.end()) == QSet<QString>(route.query.begin(), route.query.end()), qPrintable(key(route)));
        QVERIFY2(operation.statuses.contains(route.webSocket ? QStringLiteral("101") : QStringLiteral("200")), qPrintable(key(route)));
        const bool json = route.pattern.startsWith(QLatin1String("/api/")) && !route.pattern.endsWith(QLatin1String("/access"));
        QVERIFY2(!json || operation.body == (route.method == "POST"), qPrintable(key(route)));
        QVERIFY2(route.method == "GET" ? route.bodyLimit == 0 : route.bodyLimit > 0, qPrintable(key(route)));
    }
}

// Nothing of the API is open but the sign-in.
void TestOpenApi::onlyPublicRoutesAreOpen()
{
    for (const Route &route : std::as_const(m_routes)) {
        const bool api = route.pattern.startsWith(QLatin1String("/api/"));
        const bool signIn = route.pattern.startsWith(QLatin1String("/api/v1/stations/"));
        QVERIFY2(!api || signIn || !(route.who & Public), qPrintable(key(route)));
        QVERIFY2(route.who != 0, qPrintable(key(route)));
        QVERIFY2(route.handler || route.webSocket, qPrintable(key(route)));
    }
}

void TestOpenApi::referencesLeadSomewhere()
{
    QSet<QString> used;
    for (const QString &reference : std::as_const(m_file.references)) {
        const QString name = reference.section(u'/', -1);
        if (reference.startsWith(QLatin1String("#/components/schemas/"))) {
            QVERIFY2(m_file.schemas.contains(name), qPrintable(reference));
            used << name;
        } else {
            QCOMPARE(reference, QStringLiteral("#/components/responses/Error"));
        }
    }
    for (auto it = m_file.schemas.cbegin(); it != m_file.schemas.cend(); ++it) {
        QVERIFY2(used.contains(it.key()), qPrintable(it.key()));
        QVERIFY2((m_file.required.value(it.key()) - it.value()).isEmpty(), qPrintable(it.key()));
    }
}

void TestOpenApi::messagesHaveTheFieldsDescribed()
{
    protocol::EventMessage event;
    event.order = 1;
    event.chain = base::StationId(QStringLiteral("desk-1"));
    protocol::RecordMessage record;
    const QList<QPair<QString, QByteArray>> messages{
        {QStringLiteral("ChallengeRequest"), protocol::ChallengeRequest().toBytes()}, {QStringLiteral("ChallengeReply"), protocol::ChallengeReply().toBytes()},
        {QStringLiteral("SessionRequest"), protocol::SessionRequest().toBytes()},     {QStringLiteral("SessionReply"), protocol::SessionReply().toBytes()},
        {QStringLiteral("JailReply"), protocol::JailReply().toBytes()},               {QStringLiteral("ChainReply"), protocol::ChainReply().toBytes()},
        {QStringLiteral("AccessReply"), protocol::AccessReply().toBytes()},           {QStringLiteral("StaffReply"), protocol::StaffReply().toBytes()},
        {QStringLiteral("WatchReply"), protocol::WatchReply().toBytes()},             {QStringLiteral("TurnReply"), protocol::TurnReply().toBytes()},               {QStringLiteral("EventsReply"), protocol::EventsReply().toBytes()},
        {QStringLiteral("RecordsReply"), protocol::RecordsReply().toBytes()},         {QStringLiteral("PostEvents"), protocol::PostEvents().toBytes()},
        {QStringLiteral("PostReply"), protocol::PostReply().toBytes()},               {QStringLiteral("Event"), QJsonDocument(event.toJson()).toJson()},
        {QStringLiteral("Record"), QJsonDocument(record.toJson()).toJson()}};
    for (const auto &[schema, bytes] : messages) {
        QVERIFY2(m_file.schemas.contains(schema), qPrintable(schema));
        const QStringList keys = QJsonDocument::fromJson(bytes).object().keys();
        const QSet<QString> sent(keys.begin(), keys.end());
        QVERIFY2((sent - m_file.schemas.value(schema)).isEmpty(), qPrintable(schema + QStringLiteral(" sends ") + keys.join(u' ')));
        QVERIFY2((m_file.required.value(schema) - sent).isEmpty(), qPrintable(schema + QStringLiteral(" leaves something out of ") + keys.join(u' ')));
    }
}

void TestOpenApi::itIsServed()
{
    const auto route = std::find_if(m_routes.cbegin(), m_routes.cend(), [](const Route &r) { return r.pattern == QLatin1String("/openapi.yaml"); });
    QVERIFY(route != m_routes.cend());
    const protocol::HttpRequest request;
    QCOMPARE(route->handler({request, {}, {}}).body, m_bytes);
}

// Who reads no card can tell none again.
void TestOpenApi::boardsGetNoCardKey()
{
    const auto route = std::find_if(m_routes.cbegin(), m_routes.cend(), [](const Route &r) { return r.pattern == QLatin1String("/api/v1/jail"); });
    QVERIFY(route != m_routes.cend());
    const auto keyFor = [&](protocol::StationRole role) {
        const protocol::HttpRequest request;
        const auto reply = protocol::JailReply::fromBytes(route->handler({request, {}, {QStringLiteral("a"), role, 0}}).body);
        return reply ? reply->cardKey : QByteArray("unreadable");
    };
    const QByteArray key = keyFor(protocol::StationRole::Desk);
    QCOMPARE(key.size(), 32);
    QCOMPARE(keyFor(protocol::StationRole::CheckIn), key);
    QCOMPARE(keyFor(protocol::StationRole::Booth), key);
    QCOMPARE(keyFor(protocol::StationRole::Board), QByteArray());
    QFile index(m_folder.filePath(QStringLiteral("keys/index.key")));
    QVERIFY(index.open(QIODevice::ReadOnly));
    QVERIFY(index.readAll() != key); // the hub's own key stays there
}

MULAKAT_TEST(TestOpenApi)
#include "test_openapi.moc"
