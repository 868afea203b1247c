#pragma once
#include <QString>
#include <optional>

namespace mulakat::device {

struct PowerState {
    bool onMains = true;
    std::optional<int> chargePercent; // of the battery or the UPS, where there is one
};

class PowerPort
{
public:
    virtual ~PowerPort() = default;
    virtual PowerState state() const = 0;
};

// What the kernel says: /sys/class/power_supply.
class SystemPower final : public PowerPort
{
public:
    explicit SystemPower(QString folder = QStringLiteral("/sys/class/power_supply"));
    PowerState state() const override;

private:
    QString m_folder;
};

class SimulatedPower final : public PowerPort
{
public:
    PowerState state() const override { return m_state; }
    void set(const PowerState &state) { m_state = state; }

private:
    PowerState m_state;
};

} // namespace mulakat::device
