<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in the lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late, not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token to give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound, then start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the lobby: ID to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year is equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card signed by UIDAI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature is wrong: altered card or unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed: look at the document yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed, but outside the certificate&apos;s time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document is genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closely at this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not accept this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read completely: scan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number is well formed; nothing proves the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is not packed as UIDAI packs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was read with gaps. Scan again, flat and close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only part of the code was read. Scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was added to the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is larger than a card&apos;s code can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields are missing in the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code contradicts itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is damaged. Scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer form of card: compare it by eye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo in the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name holds hidden characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody packed this code anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No UIDAI certificates are installed here: signatures cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card&apos;s time of issue cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued in the future: check this computer&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code&apos;s text is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code holds text that no card has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number&apos;s check digit is wrong: typed wrongly?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too long or too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Aadhaar number begins like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a real Aadhaar number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a virtual ID, not the card&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A masked number: only the last four can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PAN belongs to a company or a trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PAN has this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PAN&apos;s fifth letter does not fit the surname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old voter ID numbers look like this: compare by eye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An old form of number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unusual series of passport.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A foreign passport number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No state has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year of issue lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holder was too young when it was issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ration card stands for the whole family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of the number is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of the birth date is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of the expiry date is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check digit is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last check digit is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is cut off on the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known form of this number: compare by eye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the document&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a payment code, not an ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web address, not an ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is no ID that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner delivered nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code is found in the picture. Take it straight, close and in good light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of code cannot be checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booth prepares the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line is down, connecting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booth&apos;s camera is gone: check its cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booth&apos;s microphone is gone: check its cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booth&apos;s loudspeaker is gone: check its cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor has left the call. They can come back by the same link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end is not who it says: the call was not connected. Ask the visitor to open the link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call&apos;s program failed and starts again. If it comes back, change the booth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way to the visitor is found yet. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor&apos;s browser answered wrongly. Ask them to open the link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the call&apos;s program. If it comes back, change the booth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the names are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spelled differently: “%1” on the card, “%2” on the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands only on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands only on the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another name: “%1” on the card, “%2” on the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an initial: “%1” on the card, “%2” on the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another ending: “%1” on the card, “%2” on the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a man&apos;s name against a woman&apos;s: “%1” and “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only an alias fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one name to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the names stand in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written in another script: compare by eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no name to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is too long to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a man&apos;s name against a woman&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booth or window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the child&apos;s adult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The party is full: at most %1 people. Mark who is absent first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit can be extended by %1 minutes in all; %2 are given already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This jail does not allow it: %1. Choose another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jail&apos;s rules do not allow this. Ask the superintendent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong tries. An administrator has to unlock this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or PIN is wrong. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or PIN is wrong. Tries left before a wait: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit number is known already. Look for it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit has moved on meanwhile. Its next step is shown now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step does not fit now. The visit&apos;s next step is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large. Take a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two programs do not understand each other. Update the older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a day&apos;s list: no heading with number, date, time, visitor and prisoner is found. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another file, or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit with this number is known here. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prisoner is not at the place yet. Type the prisoner&apos;s number there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prisoner has another visit at this time. Choose another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booth or window is in use. Wait, or change the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visitor is in another running visit. End that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who confirms that this is the person: by the photo, an earlier visit, or somebody who vouches and is verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Aadhaar is read only with the person&apos;s consent. Ask, then scan again; or take another ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason in words is needed. Write one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound of one end has not been heard. Check both ends first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is for another day. Its date stands beside its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for this has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal or medical visit cannot become a family visit. Register a new visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is signed; nothing in it changes. Add a note instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time is given to another visit. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visits of this period are used. Choose a later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out. Sign in and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not do this. Ask the superintendent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too old. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is open on another device. Go on there, or move the call here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This jail may not read Aadhaar yet: its registration as a verifier is not entered. Take another ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved; nothing was changed. Call support: the disk or the data folder has a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data belongs to a newer version. Install that version; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal is not reached. Face to face goes on; try this again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side answered wrongly. Update the older of the two programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device is missing. Plug in the camera, microphone, scanner or printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call&apos;s program failed and starts again. Wait five seconds; if it comes back, change the booth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of the data folder is missing. Restore it from the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log does not fit together. Leave everything as it is and call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program. Nothing was changed. Try again; if it comes back, call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be right: %1. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that was entered cannot be right. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something needed was left out. Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another prisoner&apos;s number. Read it again off the person; the wrong prisoner may have come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not confirmed which prisoner is meant. Choose the prisoner from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document must not be accepted. Take another one, or let somebody vouch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adult of the party has no accepted identity. Check each adult, or mark who is absent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in was not open long enough to say that nobody came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early for this. Come back nearer to the time of the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not work. Try again; if it comes back, call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no visit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no visitor&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no prisoner&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date is missing or cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time is missing or cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the age cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same number stands in an earlier row with other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is known here with other words or another time; ours stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video or face to face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitor&apos;s father or husband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitor&apos;s sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitor&apos;s age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>further visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner&apos;s father or husband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner&apos;s age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner&apos;s sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner&apos;s class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the person who was booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document is altered or not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing shows who the person is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forbidden goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conduct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intoxicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order of a court or of the superintendent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fell ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not want to any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not want to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visits are suspended by order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line broke down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a camera, microphone or screen failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call&apos;s program failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the portal was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another technical cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call was being recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security of the jail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the start was late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line took time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the family came from far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>death or illness in the family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an officer paused it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm in the jail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something has to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details are wrong or incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such prisoner here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this relation may not visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not entitled to a visit now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visits of this period are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no free time on that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no visits on that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the family asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prisoner is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the superintendent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the booth or desk by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken over from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another time given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link and code made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of visit changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>party changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goods taken into custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consent given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talk started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by an officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talk time measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>father</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>husband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wife</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>son</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daughter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aunt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grandfather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grandmother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transgender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aadhaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAN card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>driving licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voter ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ration card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar council card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aadhaar card (signed code)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aadhaar letter (old code, unsigned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aadhaar number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passport or travel document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check digits right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen by the officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another document than booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vouched for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>face and photo agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known from an earlier visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an officer vouches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a verified adult of the party vouches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prisoner vouches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>superintendent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this jail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undertrial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>civil prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo of the visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture of the ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proof of residence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>face to face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no booth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booth %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::AddPersonForm</name>
    <message>
        <source>Name of the person who came along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DayChooser</name>
    <message>
        <source>The day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DayPage</name>
    <message>
        <source>The day is being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visits today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list or open Requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any part of the number, of a name in any script, or the mobile&apos;s last four digits will do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DecisionBar</name>
    <message>
        <source>Cancel the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the visit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note for the family&apos;s file (the family sees only the reason)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DetailView</name>
    <message>
        <source>Turn the party away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the talk with a ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2. The family is told, and when it may come again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2. The talk ends at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the talk now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go through the list. F2 does the next step of the visit that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DocumentEntry</name>
    <message>
        <source>%1 (not registered to read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date or year on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14/03/1986 or 1986</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code on the card of %1, or type its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DocumentThumb</name>
    <message>
        <source>loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::EvidenceGrid</name>
    <message>
        <source>on the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::EvidencePanel</name>
    <message>
        <source>How is the person known?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person in front of you is the one on the document:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do they know the person? One line, kept with the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it the person all the same? One line, kept with the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted: %1%2, %3, %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child needs no document. It comes with an adult whose identity is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said not to have come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aadhaar is not read here until the jail has entered its registration as a verifier. Take another ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1: “May we read your Aadhaar card? Only the last four digits and the result are kept. You may show another ID instead.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: consent given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No: another document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::GroundDialog</name>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may come again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground, in your words. It is kept with the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what kind of ground it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the ground in one line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::IdentityPanel</name>
    <message>
        <source>Nobody came in time. If the party is here now, let it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor has not opened the link yet. It is at hand under “More”, to read out or print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The party has not reported yet. When it stands in front of you, say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor is here in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody came along who was not booked …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmateChooser</name>
    <message>
        <source>The prisoner, as the family names him</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is meant? Confirm one of the jail&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prisoner&apos;s number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found. Type another part of the name, or the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more. Type more of the name or number.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmatePanel</name>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the family named them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family names: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the jail&apos;s list: name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in the list fits. Try a part of the name, or the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoner&apos;s number, read at the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not come now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to “not called”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::MorePanel</name>
    <message>
        <source>Code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room PIN %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link and code come from the portal once the visit is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the way into the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change booth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may listen: the visit is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The party has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that it left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prisoner cannot come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn away …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::OverPanel</name>
    <message>
        <source>Talk time %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family may come again on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::PersonRow</name>
    <message>
        <source>age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>child, with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ID needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::RequestDetail</name>
    <message>
        <source>Who asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the left: the oldest stands first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is being opened …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::RequestsPage</name>
    <message>
        <source>The requests are being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ones appear here by themselves when a family has sent its form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approved visit is ahead on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another day above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::SlotChooser</name>
    <message>
        <source>Another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::SoundPanel</name>
    <message>
        <source>heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each end says a word: when its bar moves and the other end hears it, it is heard. Often the two ends notice it by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::TalkPanel</name>
    <message>
        <source>Give more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with a ground …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody hears, sees or records this talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This talk is watched by sight only; nobody listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 talks with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is ready. %1 minutes at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::TokenPanel</name>
    <message>
        <source>The board calls this token to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is what the board calls, instead of a name. It is printed when it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print token again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone and goods lie in locker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note locker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::CallPresenter</name>
    <message>
        <source>%1 is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the lobby yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody hears, sees or records this talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture comes when the visitor opens the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the booth …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor sends no picture yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weak line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock stands still: line is down, not counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::DayPresenter</name>
    <message>
        <source>Portal not reached since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face to face goes on;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n video visit(s) wait;</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) to send.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is nearly full. Make room before anything is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Times in the register would be wrong: set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n video visit(s) are not shown: this station has no network to the portal.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::DetailPresenter</name>
    <message>
        <source>party of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + 1 child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit %1 of this prisoner this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this visit open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late, not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came late: let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor has not opened the link yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the person whose identity is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm this prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the prisoner in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoner is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoner is at the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoner %1. Say so to the family in neutral words, or call again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoner is on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the prisoner&apos;s number as it is read at the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The party is not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booth is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::EvidencePresenter</name>
    <message>
        <source>age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for consent first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the card, type its number, or choose “No card”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who vouches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adult of the party is verified yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document cannot be accepted: scan again, take another one, or choose “No card”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare face and photo, and say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in one line how the person is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something differs: write in one line why it is the person all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked at a document that cannot be read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prisoner vouches, over the picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::HealthPresenter</name>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PC works alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face to face goes on, video visits wait. Look at the network cable and at the PC that runs the portal; everything is sent by itself when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are being sent. If the number stays, restart this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept on this PC and sent when the portal is reached. Do not switch the PC off for the night before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known without the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on the booths that are dark. Until then give their visits another booth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in the register would be wrong. Set this PC&apos;s clock to Indian time, or switch on that it sets itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room now: delete files that are not Mulakat&apos;s, or call whoever looks after the PC. Visits cannot be written on a full disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading Aadhaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jail has not entered its registration as an offline verifier. Other identity cards are checked as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the camera in again. If it stays away, try another socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the microphone or handset in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the loudspeaker or handset in again and look at its volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the scanner in again. Until then numbers can be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the printer on and look at its paper. Tokens can be called by their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need somebody.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::ImportPresenter</name>
    <message>
        <source>Another file was read after this one. Choose this file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new: every visit of this file is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of this file can be taken in. Mend the file and read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) can be taken in: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are known already and stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) taken in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::RegisterModel</name>
    <message>
        <source>Slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From – to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::RegisterPresenter</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) held</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 minutes of talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1 cannot be written. Choose another folder, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::RequestsPresenter</name>
    <message>
        <source>Sign in to see and decide requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the superintendent decides requests. You may look at them and note what does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the prisoner first: the family&apos;s words may fit more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: %1, %2. The family is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words what the other reason is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: %1, %2. The family is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New time for %1: %2. The family is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: %1, %2. The family is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer waiting: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n adult(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>medical registration %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile …%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>father or husband %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On no list of this jail. Choose this only after asking the ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free time in the days that may be booked. Choose another day, or free a time first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is free on %1. The next free times are on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family asked for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::SessionPresenter</name>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your PIN or password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::StationPresenter</name>
    <message>
        <source>This jail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PC alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portal reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portal not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk nearly full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk all right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no booths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booths %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal not reached since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal not reached yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face to face goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n video visit(s) wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries to send</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>asks for help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::BoothScreen</name>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::DeskScreen</name>
    <message>
        <source>Booth %1 asks for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: number, name, mobile …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::LockedPanel</name>
    <message>
        <source>In the booths now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::SignInPage</name>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booth has this display. An officer&apos;s PIN brings the desk back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as you left it. Talks go on; times and calls for help are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your name, then type your PIN or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the booth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No staff are known here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list comes from the portal. Check that it is reached, or add the first officer with: mulakatctl staff add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::StartPage</name>
    <message>
        <source>Mulakat cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulakat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This window closes by itself in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::TopBar</name>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>No visits on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inmate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From – to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booth %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register of visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talks held: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adults: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this slip. Wait until your token is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to join your video visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan this with the phone you will talk on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or open “Join” on the prison&apos;s page and type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join ten minutes early. Have your identity card with you. Show these codes to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison Department, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-Mulakat: visitor&apos;s pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Father or husband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoner number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come 30 minutes before the time. Who comes late may lose the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the original identity proof of every adult.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mobile phones, cash, tobacco or sharp things inside. Lockers are at the gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child comes with an adult of this pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join ten minutes early, from a quiet and bright place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your original identity proof at hand. An officer looks at it over the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the persons of this pass may be seen or heard. Recording is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the line breaks, open the link again. The time lost is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superintendent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by officer with ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left before the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inmate not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the inmate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Father</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wife</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Husband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Son</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daughter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aunt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cousin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transgender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aadhaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aadhaar QR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aadhaar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAN card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voter card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ration card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar council card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen by officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vouched for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
