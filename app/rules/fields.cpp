#include "rules/fields.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
constexpr size_t mostRemarks = 200; // of a file that is something else altogether

// How many letters must change: a slip of the finger is at most two.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int above = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({ above + 1, row[size_t(j)] + 1, diagonal + (a.at(i) == b.at(j) ? 0 : 1) });
            diagonal = above;
        }
    }
    return row.back();
}

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    int least = word.size() < 5 ? 2 : 3; // "gate" is no slip for "note"
    for (const QString &candidate : known) {
        const int steps = distance(word, candidate);
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}
} // namespace

Fields::Fields(const Node &node, QString path, Findings &out)
    : m_node(node)
    , m_path(std::move(path))
    , m_out(&out)
{
    if (node.type != Node::Type::Object)
        out.faults.push_back({ node.at, m_path, u"not-an-object"_s, {} });
}

QString Fields::path(QLatin1String key) const
{
    if (key.isEmpty())
        return m_path;
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

void Fields::fault(const Position &at, QLatin1String key, const QString &code, const QString &detail)
{
    m_out->faults.push_back({ at, path(key), code, detail });
}

void Fields::fault(QLatin1String key, const QString &code, const QString &detail)
{
    const Member *member = m_node.member(key);
    fault(member ? member->value.at : m_node.at, key, code, detail);
}

const Node *Fields::node(QLatin1String key)
{
    m_known.insert(key);
    const Member *member = m_node.member(key);
    return member && member->value.type != Node::Type::Null ? &member->value : nullptr;
}

const Node *Fields::take(QLatin1String key, Node::Type type, Need need, const QString &code)
{
    const Node *found = node(key);
    if (!found) {
        if (need == Need::Required && m_node.type == Node::Type::Object)
            fault(m_node.at, key, u"missing"_s);
        return nullptr;
    }
    if (found->type == type)
        return found;
    fault(found->at, key, code);
    return nullptr;
}

QString Fields::text(QLatin1String key, Need need)
{
    const Node *found = take(key, Node::Type::Text, need, u"not-a-text"_s);
    if (found && need == Need::Required && found->text.trimmed().isEmpty())
        fault(found->at, key, u"empty"_s);
    return found ? found->text : QString();
}

QString Fields::oneOf(QLatin1String key, const QStringList &allowed, const QString &fallback)
{
    const Node *found = take(key, Node::Type::Text, Need::Optional, u"not-a-text"_s);
    if (!found)
        return fallback;
    if (allowed.contains(found->text))
        return found->text;
    fault(found->at, key, u"unknown-word"_s, found->text + u" ("_s + allowed.join(u", "_s) + u')');
    return fallback;
}

int Fields::number(QLatin1String key, int min, int max, int fallback, Need need)
{
    const Node *found = take(key, Node::Type::Number, need, u"not-a-number"_s);
    if (!found)
        return fallback;
    const double value = found->number;
    if (value != std::floor(value)) {
        fault(found->at, key, u"not-a-whole-number"_s, QString::number(value));
        return fallback;
    }
    if (value >= min && value <= max)
        return int(value);
    fault(found->at, key, u"out-of-range"_s, u"%1 (%2 to %3)"_s.arg(value, 0, 'f', 0).arg(min).arg(max));
    return fallback;
}

bool Fields::flag(QLatin1String key, bool fallback)
{
    const Node *found = take(key, Node::Type::Bool, Need::Optional, u"not-true-or-false"_s);
    return found ? found->flag : fallback;
}

QDate Fields::date(QLatin1String key, Need need)
{
    const Node *found = take(key, Node::Type::Text, need, u"not-a-date"_s);
    const QDate value = found ? QDate::fromString(found->text, u"yyyy-MM-dd"_s) : QDate();
    if (found && !value.isValid())
        fault(found->at, key, u"not-a-date"_s, found->text);
    return value;
}

QTime Fields::time(QLatin1String key, Need need)
{
    const Node *found = take(key, Node::Type::Text, need, u"not-a-time"_s);
    const QTime value = found ? QTime::fromString(found->text, u"HH:mm"_s) : QTime();
    if (found && !value.isValid())
        fault(found->at, key, u"not-a-time"_s, found->text);
    return value;
}

QDateTime Fields::moment(QLatin1String key, Need need)
{
    const Node *found = take(key, Node::Type::Text, need, u"not-a-moment"_s);
    if (!found)
        return {};
    // Kept without a zone: all times of a rule file and of a request are the jail's own.
    QDate day = QDate::fromString(found->text.left(10), u"yyyy-MM-dd"_s);
    QTime clock = QTime::fromString(found->text.mid(11, 5), u"HH:mm"_s);
    const bool shaped = found->text.size() == 16 && (found->text.at(10) == u'T' || found->text.at(10) == u' ');
    if (shaped && day.isValid() && clock.isValid())
        return QDateTime(day, clock, Qt::UTC);
    fault(found->at, key, u"not-a-moment"_s, found->text);
    return {};
}

QStringList Fields::words(QLatin1String key, const QStringList &allowed)
{
    QStringList out;
    const Node *found = node(key);
    if (!found)
        return out;
    std::vector<const Node *> items;
    if (found->type == Node::Type::List) {
        for (const Node &item : found->items)
            items.push_back(&item);
    } else {
        items.push_back(found); // one word alone counts as a list of one
    }
    for (const Node *item : items) {
        if (item->type != Node::Type::Text)
            fault(item->at, key, u"not-a-text"_s);
        else if (!allowed.isEmpty() && !allowed.contains(item->text))
            fault(item->at, key, u"unknown-word"_s, item->text + u" ("_s + allowed.join(u", "_s) + u')');
        else
            out << item->text;
    }
    return out;
}

std::vector<Fields> Fields::objects(QLatin1String key)
{
    std::vector<Fields> out;
    const Node *found = node(key);
    if (!found)
        return out;
    if (found->type == Node::Type::Object) {
        out.emplace_back(*found, path(key), *m_out);
    } else if (found->type != Node::Type::List) {
        fault(found->at, key, u"not-a-list"_s);
    } else {
        for (size_t i = 0; i < found->items.size(); ++i)
            out.emplace_back(found->items[i], path(key) + u'[' + QString::number(i) + u']', *m_out);
    }
    return out;
}

void Fields::rest()
{
    const QStringList known(m_known.begin(), m_known.end());
    for (const Member &member : m_node.members) {
        if (!m_known.contains(member.key) && m_out->remarks.size() < mostRemarks)
            m_out->remarks.push_back({ member.at, m_path.isEmpty() ? member.key : m_path + u'.' + member.key,
                                       u"unknown-key"_s, nearest(member.key, known) });
    }
}

} // namespace mulakat::rules
