#include "postgres.h"
#include "storecases.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;

class TestSqliteStore : public testing::StoreCases
{
    Q_OBJECT
protected:
    QString newLocation() override { return m_folder.filePath(QStringLiteral("store%1/log.sqlite").arg(++m_made)); }

private:
    QTemporaryDir m_folder;
    int m_made = 0;
};

class TestPostgresStore : public testing::StoreCases
{
    Q_OBJECT
protected:
    QString newLocation() override { return m_server->newDatabase(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<testing::Postgres>();
        QVERIFY2(m_server->isUp(), qPrintable(m_server->why()));
    }
    void cleanupTestCase() { m_server.reset(); }

private:
    std::unique_ptr<testing::Postgres> m_server;
};

MULAKAT_TEST(TestSqliteStore)
MULAKAT_TEST(TestPostgresStore)
#include "test_store.moc"
