#pragma once
#include "rules/jsontext.h"

#include <QDate>
#include <QDateTime>
#include <QSet>
#include <QStringList>
#include <QTime>

namespace mulakat::rules
{

// What reading a file gathers: faults that stop it from being used, and remarks (keys nobody knows: kept, not used).
struct Findings {
    std::vector<Problem> faults;
    std::vector<Problem> remarks;
};

// Takes typed values out of one object of a file; every fault goes to the findings with its line and column, and the value
// read then is a harmless default. Call rest() last: it remarks on the keys nobody asked for.
class Fields
{
public:
    enum class Need { Required, Optional };

    Fields(const Node &node, QString path, Findings &out);

    bool has(QLatin1String key) const { return m_node.member(key) != nullptr; }
    QString text(QLatin1String key, Need need = Need::Optional);
    QString oneOf(QLatin1String key, const QStringList &allowed, const QString &fallback);
    int number(QLatin1String key, int min, int max, int fallback, Need need = Need::Optional);
    bool flag(QLatin1String key, bool fallback);
    QDate date(QLatin1String key, Need need = Need::Optional);
    QTime time(QLatin1String key, Need need = Need::Optional);
    QDateTime moment(QLatin1String key, Need need = Need::Optional); // jail's local time, "2026-12-01T09:10"
    QStringList words(QLatin1String key, const QStringList &allowed = {});
    std::vector<Fields> objects(QLatin1String key);                  // of a list; one object alone counts as a list of one
    const Node *node(QLatin1String key);
    void rest();

    void fault(const Position &at, QLatin1String key, const QString &code, const QString &detail = {});
    void fault(QLatin1String key, const QString &code, const QString &detail = {}); // at the key's value, or the object
    QString path(QLatin1String key = {}) const;
    Position at() const { return m_node.at; }
    Findings &findings() { return *m_out; }

private:
    const Node *take(QLatin1String key, Node::Type type, Need need, const QString &code);

    const Node &m_node;
    QString m_path;
    Findings *m_out;
    QSet<QString> m_known;
};

} // namespace mulakat::rules
