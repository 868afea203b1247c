#pragma once
#include "flow/hand.h"
#include "flow/world.h"
#include "main/kioskui.h"

#include <QImage>
#include <memory>
#include <optional>

namespace mulakat::testing {

// One role of mulakat-kiosk in this process, as its main() makes it: the shipped parts, the real window.
class Kiosk
{
public:
    // `role` is "desk" or "booth"; `more` are further words of the command line.
    Kiosk(const World &world, const QString &role, const QStringList &more = {});
    ~Kiosk();

    bool start(int timeoutMs = 15000); // until the screen is there
    bool ended() const { return m_endCode.has_value(); }
    std::optional<int> endCode() const { return m_endCode; }
    kiosk::Ui &ui() { return *m_ui; }
    QImage farPicture() const;         // a booth's
    static void setLanguage(const QString &code);

private:
    std::unique_ptr<kiosk::Ui> m_ui;
    bool m_opened = false;
    std::optional<int> m_endCode;
};

// What an officer does at the desk, press by press. Every call waits for what it needs and answers whether it was there.
class Officer
{
public:
    Officer(const World &world, const Hand &hand)
        : m_world(world)
        , m_hand(hand)
    {
    }

    bool signIn(const QString &name, const QString &secret) const;
    bool openTab(const QString &tab) const;              // "tabDay", "tabRequests" …
    bool openVisit(const QString &visrn) const;          // on the day's list
    bool next(const QString &word) const;                // the next step's key, once it says `word` and is alive
    bool scan(const QByteArray &payload, const QString &shows = QStringLiteral("evidenceHeadline")) const;          // what the simulated scanner of desk-1 delivers
    bool checkNumber(const QString &kind, const QString &number) const;
    bool confirmHolder(const QString &holder) const;     // "photo", "vouched-officer" …
    bool writeReason(const QString &reason) const;
    bool confirmInmate(const QString &number) const;     // of those who may be meant
    bool bringInmate(const QString &number) const;       // confirmed where he is not yet, called, on the way, at the place

private:
    const World &m_world;
    const Hand &m_hand;
};

} // namespace mulakat::testing
