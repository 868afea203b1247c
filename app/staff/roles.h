#pragma once
#include <QString>
#include <optional>

namespace mulakat::staff {

enum class Role { Officer, Superintendent, Inspector };
enum class Permission { CheckIn, RunCalls, ReadRegister, DecideRequests, Override, CloseDay, ManageStaff };

QString name(Role role); // "officer", "superintendent", "inspector"
std::optional<Role> roleFrom(const QString &name);
bool may(Role role, Permission permission);

} // namespace mulakat::staff
