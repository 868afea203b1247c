#pragma once
#include "flow/family.h"
#include "flow/kiosk.h"

#include <memory>

namespace mulakat::testing {

// A jail with its hub, a desk and a booth, and a family's phone, all running. One for each test class.
class Stage
{
public:
    // Failures are said on standard error. `more` are further words for mulakat-portal.
    bool begin(const QStringList &more = {});
    bool importToday(const QString &visrn, const QString &mode, const QString &place); // one visit of now, by the command line
    bool openBooth();
    bool openFamily();
    bool signIn(); // the superintendent, at the desk

    QStringList deskWords; // further ones of the desk's command line, before begin()
    World world;
    Hand hand;
    Officer officer{world, hand};
    std::unique_ptr<Kiosk> desk;
    std::unique_ptr<Kiosk> booth;
    std::unique_ptr<Family> family;

    // Approves a registration for the next slot; the notice that the family got.
    QJsonObject approve(const QString &visrn, const QString &visitor, const QString &mobile);
    bool openRequest(const QString &visrn, const QString &visitor);
    QString linkIn(const QJsonObject &notice) const;
    QString wordAfter(const QJsonObject &notice, const QString &word) const; // "OTP" → "123456"
    QStringList registerRow(const QString &visrn); // of `mulakatctl register --csv`, by column
    QString registerCell(const QString &visrn, const QString &column);

private:
    QStringList m_columns;
};

QByteArray inmatesCsv(); // of the test jail
QByteArray secureQr(const QString &id); // digits of a fixture: "g01_v1_email_mobile"

} // namespace mulakat::testing
