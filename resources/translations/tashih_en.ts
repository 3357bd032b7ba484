<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>BackupsModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) fewer than now</source>
        <translation>
            <numerusform>%n article fewer than now</numerusform>
            <numerusform>%n articles fewer than now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) fewer than now</source>
        <translation>
            <numerusform>%n change fewer than now</numerusform>
            <numerusform>%n changes fewer than now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message numerus="yes">
        <source>%n place(s) in {name} are others than when it was read.</source>
        <translation>
            <numerusform>%n place in {name} is another than when it was read.</numerusform>
            <numerusform>%n places in {name} are others than when it was read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s)</source>
        <translation>
            <numerusform>%n flag</numerusform>
            <numerusform>%n flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectSearch</name>
    <message numerus="yes">
        <source>%n article(s) may have it.</source>
        <translation>
            <numerusform>%n article may have it.</numerusform>
            <numerusform>%n articles may have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n article(s).</source>
        <translation>
            <numerusform> in %n article.</numerusform>
            <numerusform> in %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message numerus="yes">
        <source>“{old}” stands at %n more place(s). Read “{new}” there, too?</source>
        <translation>
            <numerusform>“{old}” stands at one more place. Read “{new}” there, too?</numerusform>
            <numerusform>“{old}” stands at %n more places. Read “{new}” there, too?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s)</source>
        <translation>
            <numerusform>%n flag</numerusform>
            <numerusform>%n flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
</TS>
