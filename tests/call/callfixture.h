#pragma once
#include "rig/networks.h"
#include "rig/onecall.h"
#include "support/testrunner.h"

#include <QSet>
#include <QTemporaryDir>
#include <memory>

namespace mulakat::testing {

// One set of networks, one browser and one plug-in cache for the whole program.
class CallFixture
{
public:
    static CallFixture &get();
    bool ready(); // makes everything at the first call
    const QString &fault() const { return m_fault; }
    Networks &networks() { return *m_networks; }
    VisitorEnd &visitor() { return *m_visitor; }
    std::unique_ptr<OneCall> newCall();
    template <class T>
    static QString textOf(const base::Result<T> &result);

private:
    QString m_fault;
    QTemporaryDir m_cache;
    std::unique_ptr<Networks> m_networks;
    std::unique_ptr<VisitorEnd> m_visitor;
};

QString failureText(const base::Failure &failure);

template <class T>
QString CallFixture::textOf(const base::Result<T> &result)
{
    return result ? QString() : failureText(result.error());
}

// Reads a raw socket: whom the kiosk sent something.
class Tap
{
public:
    explicit Tap(int descriptor) : m_descriptor(descriptor) { }
    ~Tap();
    Tap(const Tap &) = delete;
    Tap &operator=(const Tap &) = delete;
    bool isOpen() const { return m_descriptor >= 0; }
    // "udp 10.77.2.2", "tcp …", "icmp6 …"; neighbour discovery, router solicitation and group reports are left out.
    QSet<QString> kioskDestinations();

private:
    int m_descriptor;
};

} // namespace mulakat::testing
