<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::CallOutPage</name>
    <message numerus="yes">
        <source>next %n minute(s)</source>
        <translation>
            <numerusform>next %n minute</numerusform>
            <numerusform>next %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::ImportPage</name>
    <message numerus="yes">
        <source>%n row(s) are left out</source>
        <translation>
            <numerusform>%n row is left out</numerusform>
            <numerusform>%n rows are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmateChooser</name>
    <message numerus="yes">
        <source>%n more. Type more of the name or number.</source>
        <translation>
            <numerusform>%n more. Type more of the name or number.</numerusform>
            <numerusform>%n more. Type more of the name or number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmateImportView</name>
    <message numerus="yes">
        <source>%n row(s) are left out</source>
        <translation>
            <numerusform>%n row is left out</numerusform>
            <numerusform>%n rows are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::CallOutPresenter</name>
    <message numerus="yes">
        <source>%n prisoner(s), %1 at the place</source>
        <translation>
            <numerusform>%n prisoner, %1 at the place</numerusform>
            <numerusform>%n prisoners, %1 at the place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::ClosePresenter</name>
    <message numerus="yes">
        <source>%n entry(s) of this desk wait for the hub.</source>
        <translation>
            <numerusform>%n entry of this desk waits for the hub.</numerusform>
            <numerusform>%n entries of this desk wait for the hub.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to finish</source>
        <translation>
            <numerusform>%n to finish</numerusform>
            <numerusform>%n to finish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later entry(s) to sign</source>
        <translation>
            <numerusform>%n later entry to sign</numerusform>
            <numerusform>%n later entries to sign</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::DayPresenter</name>
    <message numerus="yes">
        <source>%n video visit(s) wait;</source>
        <translation>
            <numerusform>%n video visit waits;</numerusform>
            <numerusform>%n video visits wait;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) to send.</source>
        <translation>
            <numerusform>%n entry to send.</numerusform>
            <numerusform>%n entries to send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video visit(s) are not shown: they need a network and the jail&apos;s portal, or a visitor&apos;s seat at a booth. Face to face goes on here.</source>
        <translation>
            <numerusform>%n video visit is not shown: it needs a network and the jail&apos;s portal, or a visitor&apos;s seat at a booth. Face to face goes on here.</numerusform>
            <numerusform>%n video visits are not shown: they need a network and the jail&apos;s portal, or a visitor&apos;s seat at a booth. Face to face goes on here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::GapPresenter</name>
    <message numerus="yes">
        <source>%n visit(s) could not be settled.</source>
        <translation>
            <numerusform>%n visit could not be settled.</numerusform>
            <numerusform>%n visits could not be settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) settled.</source>
        <translation>
            <numerusform>%n visit settled.</numerusform>
            <numerusform>%n visits settled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::HealthPresenter</name>
    <message numerus="yes">
        <source>%n entry(s) wait</source>
        <translation>
            <numerusform>%n entry waits</numerusform>
            <numerusform>%n entries wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need somebody.</source>
        <translation>
            <numerusform>%n thing needs somebody.</numerusform>
            <numerusform>%n things need somebody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::ImportPresenter</name>
    <message numerus="yes">
        <source>%n visit(s) can be taken in: %1.</source>
        <translation>
            <numerusform>%n visit can be taken in: %1.</numerusform>
            <numerusform>%n visits can be taken in: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are known already and stay as they are.</source>
        <translation>
            <numerusform>%n row is known already and stays as it is.</numerusform>
            <numerusform>%n rows are known already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) taken in.</source>
        <translation>
            <numerusform>%n visit taken in.</numerusform>
            <numerusform>%n visits taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::InmateImportPresenter</name>
    <message numerus="yes">
        <source>%n row(s) are known already and stay as they are.</source>
        <translation>
            <numerusform>%n row is known already and stays as it is.</numerusform>
            <numerusform>%n rows are known already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) taken in.</source>
        <translation>
            <numerusform>%n line taken in.</numerusform>
            <numerusform>%n lines taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::InmatesPresenter</name>
    <message numerus="yes">
        <source>%n visit(s) of this prisoner are ahead. Give each another time or end it as “prisoner not available”: the family hears only that it cannot take place.</source>
        <translation>
            <numerusform>%n visit of this prisoner is ahead. Give it another time or end it as “prisoner not available”: the family hears only that it cannot take place.</numerusform>
            <numerusform>%n visits of this prisoner are ahead. Give each another time or end it as “prisoner not available”: the family hears only that it cannot take place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::RegisterPresenter</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) held</source>
        <translation>
            <numerusform>%n talk held</numerusform>
            <numerusform>%n talks held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::RequestsPresenter</name>
    <message numerus="yes">
        <source>%n adult(s)</source>
        <translation>
            <numerusform>%n adult</numerusform>
            <numerusform>%n adults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::SetupPresenter</name>
    <message numerus="yes">
        <source>%n visit(s) can be taken in.</source>
        <translation>
            <numerusform>%n visit can be taken in.</numerusform>
            <numerusform>%n visits can be taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prisoner(s) can be taken in.</source>
        <translation>
            <numerusform>%n prisoner can be taken in.</numerusform>
            <numerusform>%n prisoners can be taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot: see Import after the start.</source>
        <translation>
            <numerusform>%n line cannot: see Import after the start.</numerusform>
            <numerusform>%n lines cannot: see Import after the start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::StationPresenter</name>
    <message numerus="yes">
        <source>%n video visit(s) wait</source>
        <translation>
            <numerusform>%n video visit waits</numerusform>
            <numerusform>%n video visits wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries to send</source>
        <translation>
            <numerusform>%n entry to send</numerusform>
            <numerusform>%n entries to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) not signed</source>
        <translation>
            <numerusform>%n day not signed</numerusform>
            <numerusform>%n days not signed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::StartPage</name>
    <message numerus="yes">
        <source>This window closes by itself in %n second(s).</source>
        <translation>
            <numerusform>This window closes by itself in %n second.</numerusform>
            <numerusform>This window closes by itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
