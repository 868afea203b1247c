#pragma once
#include <QHash>
#include <QString>
#include <compare>

namespace mulakat::base {

// A text id of one kind: ids of different kinds do not mix. Compared and hashed by text.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) { }
    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using VisitId = Id<struct VisitTag>;     // random, made where the visit is first stored; not the VISRN
using MemberId = Id<struct MemberTag>;   // one person of a party, unique within the visit: "1", "2", …
using StationId = Id<struct StationTag>; // also names the station's chain: "desk-1", "hub", "ctl"
using StaffId = Id<struct StaffTag>;
using RecordId = Id<struct RecordTag>;   // one encrypted text kept outside the log
using InmateId = Id<struct InmateTag>;   // opaque; never the prisoner's number

// 128 random bits as 26 characters of Crockford's base32, from the kernel's generator.
QString randomId();
template <class AnyId>
AnyId newId() { return AnyId(randomId()); }

// `count` characters out of 0-9 (codes that are typed on a phone).
QString randomDigits(int count);
// `bytes` random bytes.
QByteArray randomBytes(int bytes);

} // namespace mulakat::base
