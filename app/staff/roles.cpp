#include "staff/roles.h"

namespace mulakat::staff {

QString name(Role role)
{
    switch (role) {
    case Role::Officer:
        return QStringLiteral("officer");
    case Role::Superintendent:
        return QStringLiteral("superintendent");
    case Role::Inspector:
        return QStringLiteral("inspector");
    }
    return {};
}

std::optional<Role> roleFrom(const QString &text)
{
    for (const Role role : {Role::Officer, Role::Superintendent, Role::Inspector}) {
        if (name(role) == text)
            return role;
    }
    return std::nullopt;
}

bool may(Role role, Permission permission)
{
    switch (permission) {
    case Permission::ReadRegister:
        return true;
    case Permission::CheckIn:
    case Permission::RunCalls:
        return role != Role::Inspector;
    case Permission::DecideRequests:
    case Permission::Override:
    case Permission::CloseDay:
    case Permission::ManageStaff:
        return role == Role::Superintendent;
    }
    return false;
}

} // namespace mulakat::staff
