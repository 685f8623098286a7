--
-- PostgreSQL database dump
--

-- Dumped from database version 15.8
-- Dumped by pg_dump version 15.8

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;

--
-- Name: personview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.personview (
    personid text,
    carefirstid text,
    forename text,
    surname text,
    gender text,
    ethnicitycode text,
    dateofbirth text,
    duedate text,
    dieddate text,
    nhsnumber text,
    duplicated text,
    duplicateofpersonid text
);


--
-- Name: persondemographicsview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.persondemographicsview (
    personid text,
    carefirstid text,
    forename text,
    surname text,
    sex text,
    gender text,
    ethnicitycode text,
    dateofbirth text,
    duedate text,
    dieddate text,
    nhsnumber text
);


--
-- Name: addresspersonview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.addresspersonview (
    addressid text,
    personid text,
    type text,
    roomdescription text,
    floordescription text,
    buildingnameornumber text,
    streetname text,
    townorcity text,
    postcode text,
    uprn text,
    donotdisclose text,
    startdate text,
    enddate text
);


--
-- Name: referencenumberpersonview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referencenumberpersonview (
    personid text,
    referencetypecode text,
    referencenumber text,
    referencetype text,
    startdate text,
    enddate text
);


--
-- Name: relationshippersonview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.relationshippersonview (
    personrelationshiprecordid text,
    roleapersonid text,
    rolebpersonid text,
    relationship text
);


--
-- Name: person_per_relationship; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_per_relationship (
    role_a_person_fk text,
    role_b_person_fk text,
    person_per_rel_type_fk text,
    start_date text,
    close_date text
);


--
-- Name: relationship_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.relationship_type (
    id text,
    relationship_class text,
    relationship_class_name text
);


--
-- Name: groupview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groupview (
    groupid text,
    grouptype text
);


--
-- Name: grouppersonview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grouppersonview (
    groupid text,
    personid text
);


--
-- Name: classificationpersonview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.classificationpersonview (
    classificationassignmentid text,
    personid text,
    classificationpathid text,
    classificationcodeid text,
    name text,
    startdate text,
    enddate text,
    endreason text,
    status text
);


--
-- Name: classification; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.classification (
    id text,
    code text,
    name text,
    classification_group_fk text
);


--
-- Name: classification_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.classification_group (
    id text,
    code text,
    name text
);


--
-- Name: classification_assignment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.classification_assignment (
    subject_classification_assignment_fk text,
    classification_fk text,
    start_date text,
    end_date text,
    status text
);


--
-- Name: subject_classification_assignment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.subject_classification_assignment (
    id text
);


--
-- Name: person_classification_assignment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_classification_assignment (
    id text,
    person_fk text
);


--
-- Name: formanswerpersonview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.formanswerpersonview (
    instanceid text,
    answerforsubjectid text,
    controlname text,
    pagetitle text,
    subjectid text,
    designguid text,
    designsubname text,
    instancestate text,
    answervalue text,
    shortanswervalue text,
    dateanswervalue text,
    datecompleted text,
    submitterpersonid text
);


--
-- Name: claperiodofcareview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.claperiodofcareview (
    periodofcareid text,
    personid text,
    admissiondate text,
    dischargedate text
);


--
-- Name: claepisodeofcareview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.claepisodeofcareview (
    episodeofcareid text,
    personid text,
    periodofcareid text,
    eocstartdate text,
    eocenddate text,
    eocstartreasoncode text,
    eocendreasoncode text,
    categoryofneed text,
    legalstatus text,
    placementaddressid text,
    placementpostcode text,
    placementtypecode text,
    placementprovisioncode text,
    placementchangereasoncode text
);


--
-- Name: clacareleaverdetailsview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clacareleaverdetailsview (
    careleaverid text,
    personid text,
    eligibility text,
    intouchcode text,
    contactdate text,
    accommodationcode text,
    accomsuitable text,
    mainactivitycode text
);


--
-- Name: claadoptionsview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.claadoptionsview (
    adoptionid text,
    personid text,
    dateshouldbeplaced text,
    genderofadopterscode text,
    adopterslegalstatuscode text,
    reasonnolongerplannedcode text
);


--
-- Name: relationshipprofessionalview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.relationshipprofessionalview (
    personrelationshiprecordid text,
    personid text,
    professionalrelationshippersonid text,
    professionalrelationshipname text,
    professionalteamid text,
    relationshipclasscode text,
    allocatedworkercode text,
    startdate text,
    closedate text,
    startreasoncode text
);


--
-- Name: personorgrelationshipview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.personorgrelationshipview (
    relationshipid text,
    personid text,
    organisationid text,
    allocatedteamcode text,
    datestarted text,
    dateended text
);


--
-- Name: organisationview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisationview (
    organisationid text,
    description text,
    organisationclass text
);


--
-- Data for Name: personview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.personview (personid, carefirstid, forename, surname, gender, ethnicitycode, dateofbirth, duedate, dieddate, nhsnumber, duplicated, duplicateofpersonid) FROM stdin;
TEST	\N	Test	Trainee	\N	\N	\N	\N	\N	\N	\N	\N
100001	\N	Dunstable	Yarrowmere	Man	NOT_KNOWN	2023-11-23 00:00:00	\N	\N	\N	\N	\N
100002	\N	Wrenna	Cornthwaite	Woman	\N	2000-01-08 00:00:00	\N	\N	\N	\N	\N
100003	\N	Ingram	Yarrowmere	Man	\N	1984-02-19 00:00:00	\N	\N	\N	\N	\N
100004	\N	Odalyn	Birkingrave	Woman	WHITE_BRITISH	2007-08-08 00:00:00	\N	\N	9990000409	\N	\N
100005	P20080005	Xanthea	Birkingrave	Woman	WHITE_BRITISH	2005-05-01 00:00:00	\N	\N	9990000506	\N	\N
100006	\N	Verbenna	Birkingrave	Woman	\N	1982-07-16 00:00:00	\N	\N	\N	\N	\N
100007	\N	Dunstable	Birkingrave	Man	\N	\N	\N	\N	\N	\N	\N
100008	\N	Quillane	O’Thistlewick	Woman	WHITE_BRITISH	2009-01-28 00:00:00	\N	\N	9990000808	\N	\N
100009	\N	Oswick	O’Thistlewick	Man	WHITE_AND_BLACK_CARIBBEAN	2005-07-01 00:00:00	\N	\N	9990000905	\N	\N
100010	\N	Hobart-Lee	O’Thistlewick	Man	WHITE_BRITISH	2002-09-12 00:00:00	\N	\N	\N	\N	\N
100011	\N	Ellard	O’Thistlewick	Man	WHITE_BRITISH	1999-08-19 00:00:00	\N	\N	9990001103	\N	\N
100012	\N	Sorrelle	Alderwell	Woman	\N	1977-12-09 00:00:00	\N	\N	\N	\N	\N
100013	\N	Wendrick	O’Thistlewick	Man	\N	1977-10-21 00:00:00	\N	\N	\N	\N	\N
100014	\N	Quillane	O’Thistlewick	\N	\N	2009-01-28 00:00:00	\N	\N	\N	DUPLICATE	100008
100015	\N	Ellard	Sorrelgarth	Man	WHITE_BRITISH	2020-02-12 00:00:00	\N	\N	\N	\N	\N
100016	\N	Jessamae	Sorrelgarth	Woman	\N	1985-06-24 00:00:00	\N	\N	\N	\N	\N
100017	\N	Lorrick	Sorrelgarth	Man	\N	\N	\N	\N	\N	\N	\N
100018	\N	Verbenna	Wendlehurst	Woman	WHITE_BRITISH	2020-06-16 00:00:00	\N	2026-03-22 00:00:00	9990001804	\N	\N
100019	\N	Verbenna	Wendlehurst	Woman	WHITE_BRITISH	2018-08-18 00:00:00	\N	\N	9990001901	\N	\N
100020	\N	Faylene	Wendlehurst	Woman	WHITE_AND_BLACK_CARIBBEAN	2014-08-27 00:00:00	\N	\N	9990002002	\N	\N
100021	\N	Junivere	Sorrelgarth	Woman	\N	1987-10-07 00:00:00	\N	\N	\N	\N	\N
100022	P20090022	Xavrin	Gŵynallt	Man	WHITE_BRITISH	1999-03-16 00:00:00	\N	\N	9990002207	\N	\N
100023	P20090023	Wrenna	Gŵynallt	Woman	WHITE_BRITISH	1996-09-29 00:00:00	\N	\N	9990002304	\N	\N
100024	\N	Nerissa-Jo	Oakenwell	Woman	\N	1967-11-14 00:00:00	\N	\N	\N	\N	\N
100025	\N	Garrin	Gŵynallt	Man	\N	1960-09-24 00:00:00	\N	\N	\N	\N	\N
100026	P20080026	Ulfric	Gorsegate	Man	OTHER_WHITE_ORIGIN	2006-10-19 00:00:00	\N	\N	9990002606	\N	\N
100027	P20080027	Nerissa-Jo	Gorsegate	Woman	INDIAN	2004-12-01 00:00:00	\N	\N	\N	\N	\N
100028	\N	Amberlyn	Gorsegate	Woman	\N	1976-04-03 00:00:00	\N	\N	\N	\N	\N
100029	\N	Jorrin	Gorsegate	Man	\N	1972-03-18 00:00:00	\N	\N	\N	\N	\N
100030	\N	Ulfric	Gorsegate	\N	\N	2006-10-19 00:00:00	\N	\N	\N	DUPLICATE	100026
100031	P20100031	Jessamae	Juniley	Woman	WHITE_BRITISH	2006-12-16 00:00:00	\N	\N	\N	\N	\N
100032	P20100032	Percivan	Juniley	Man	BLACK_CARIBBEAN	2002-11-30 00:00:00	\N	\N	9990003203	\N	\N
100033	\N	Hestrel	Juniley	Woman	WHITE_AND_BLACK_CARIBBEAN	2001-01-25 00:00:00	\N	\N	9990003300	\N	\N
100034	\N	Ysolde	Nettlegrave	Woman	\N	\N	\N	\N	\N	\N	\N
100035	\N	Corvin	Juniley	Man	\N	1969-09-21 00:00:00	\N	\N	\N	\N	\N
100036	\N	Elowisa	Gorsethwaite	Woman	OTHER_ASIAN	2005-09-03 00:00:00	\N	\N	9990003602	\N	\N
100037	\N	Quillane	Yarrowworth	Woman	WHITE_BRITISH	2009-03-19 00:00:00	\N	\N	9990003718	\N	\N
100038	\N	Quillane	Yarrowworth	Woman	WHITE_BRITISH	2007-11-23 00:00:00	\N	\N	9990003807	\N	\N
100039	\N	Delphira	Fallowcombe	Woman	\N	1982-03-26 00:00:00	\N	\N	\N	\N	\N
100040	\N	Aldwyn	Elderwick	Man	\N	1967-10-27 00:00:00	\N	\N	\N	\N	\N
100041	\N	Eirlynne	Kettlestead	Woman	WHITE_BRITISH	2023-02-10 00:00:00	\N	\N	9990004102	\N	\N
100042	\N	Delphira	Kettlestead	Woman	WHITE_BRITISH	2021-04-03 00:00:00	\N	\N	9990004218	\N	\N
100043	\N	Eirlynne	Kettlestead	Woman	\N	1994-06-21 00:00:00	\N	\N	\N	\N	\N
100044	\N	Garrin	Kettlestead	Man	\N	1988-11-24 00:00:00	\N	\N	\N	\N	\N
100045	\N	Sorrelle	Alderworth	Woman	WHITE_BRITISH	2006-02-07 00:00:00	\N	\N	\N	\N	\N
100046	\N	Maelora	Alderworth	Woman	\N	1985-11-14 00:00:00	\N	\N	\N	\N	\N
100047	\N	Yorrick	Oakenridge	Man	\N	1971-04-15 00:00:00	\N	\N	\N	\N	\N
100048	\N	Avelyne	Alderworth	Woman	\N	1949-05-29 00:00:00	\N	\N	\N	\N	\N
100049	\N	Sorrelle	Tansyridge	Woman	WHITE_BRITISH	2005-01-18 00:00:00	\N	\N	9990004900	\N	\N
100050	\N	Iolanta	Tansyridge	Woman	\N	1972-11-21 00:00:00	\N	\N	\N	\N	\N
100051	\N	Ashbern	Tansyridge	Man	\N	1983-06-23 00:00:00	\N	\N	\N	\N	\N
100052	\N	Dunstable	Gorseley	Man	WHITE_BRITISH	2017-10-29 00:00:00	\N	\N	9990005206	\N	\N
100053	\N	Iolanta	Gorseley	Woman	WHITE_BRITISH	2015-08-10 00:00:00	\N	\N	9990005303	\N	\N
100054	\N	Nerissa-Jo	Gorseley	Woman	WHITE_BRITISH	2012-12-10 00:00:00	\N	\N	9990005400	\N	\N
100055	\N	Avelyne	Gorseley	Woman	\N	1988-12-18 00:00:00	\N	\N	\N	\N	\N
100056	\N	Percivan	Gorseley	Man	\N	\N	\N	\N	\N	\N	\N
100057	\N	Ysolde	Dapplegrave	Woman	\N	1960-04-17 00:00:00	\N	\N	\N	\N	\N
100058	\N	Corisanne	Kestrelgrave	Woman	WHITE_BRITISH	2023-01-13 00:00:00	\N	\N	\N	\N	\N
100059	\N	Corisanne	Kestrelgrave	Woman	\N	1992-10-21 00:00:00	\N	\N	\N	\N	\N
100060	\N	Cadmor	Gorseley	Man	\N	1987-10-29 00:00:00	\N	\N	\N	\N	\N
100061	\N	Elowisa	Kestrelgrave	Woman	\N	1964-08-17 00:00:00	\N	\N	\N	\N	\N
100062	P20070062	Elowisa	Dapplegate	Woman	BLACK_AFRICAN	1999-01-23 00:00:00	\N	\N	\N	\N	\N
100063	\N	Odalyn	Dapplegate	Woman	\N	1964-02-22 00:00:00	\N	\N	\N	\N	\N
100064	\N	Gareld	Dapplegate	Man	\N	1967-01-05 00:00:00	\N	\N	\N	\N	\N
\.


--
-- Data for Name: persondemographicsview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.persondemographicsview (personid, carefirstid, forename, surname, sex, gender, ethnicitycode, dateofbirth, duedate, dieddate, nhsnumber) FROM stdin;
100001	\N	Dunstable	Yarrowmere	Male	Man	NOT_KNOWN	2023-11-23 00:00:00	\N	\N	\N
100002	\N	Wrenna	Cornthwaite	Female	Woman	\N	2000-01-08 00:00:00	\N	\N	\N
100003	\N	Ingram	Yarrowmere	Male	Man	\N	1984-02-19 00:00:00	\N	\N	\N
100004	\N	Odalyn	Birkingrave	Female	Woman	WHITE_BRITISH	2007-08-08 00:00:00	\N	\N	9990000409
100005	P20080005	Xanthea	Birkingrave	Female	Woman	WHITE_BRITISH	2005-05-01 00:00:00	\N	\N	9990000506
100006	\N	Verbenna	Birkingrave	Female	Woman	\N	1982-07-16 00:00:00	\N	\N	\N
100007	\N	Dunstable	Birkingrave	Male	Man	\N	\N	\N	\N	\N
100008	\N	Quillane	O’Thistlewick	Female 	Woman	WHITE_BRITISH	2009-01-28 00:00:00	\N	\N	9990000808
100009	\N	Oswick	O’Thistlewick	Male	Man	WHITE_AND_BLACK_CARIBBEAN	2005-07-01 00:00:00	\N	\N	9990000905
100010	\N	Hobart-Lee	O’Thistlewick	Male	Man	WHITE_BRITISH	2002-09-12 00:00:00	\N	\N	\N
100011	\N	Ellard	O’Thistlewick	Male	Man	WHITE_BRITISH	1999-08-19 00:00:00	\N	\N	9990001103
100012	\N	Sorrelle	Alderwell	Female	Woman	\N	1977-12-09 00:00:00	\N	\N	\N
100013	\N	Wendrick	O’Thistlewick	Male	Man	\N	1977-10-21 00:00:00	\N	\N	\N
100014	\N	Quillane	O’Thistlewick	Female	\N	\N	2009-01-28 00:00:00	\N	\N	\N
100015	\N	Ellard	Sorrelgarth	Male	Man	WHITE_BRITISH	2020-02-12 00:00:00	\N	\N	\N
100016	\N	Jessamae	Sorrelgarth	Female	Woman	\N	1985-06-24 00:00:00	\N	\N	\N
100017	\N	Lorrick	Sorrelgarth	Male	Man	\N	\N	\N	\N	\N
100018	\N	Verbenna	Wendlehurst	Female	Woman	WHITE_BRITISH	1900-01-01 00:00:00	\N	2026-03-22 00:00:00	9990001804
100019	\N	Verbenna	Wendlehurst	Female	Woman	WHITE_BRITISH	2018-08-18 00:00:00	\N	\N	9990001901
100020	\N	Faylene	Wendlehurst	Female	Woman	WHITE_AND_BLACK_CARIBBEAN	2014-08-27 00:00:00	\N	\N	9990002002
100021	\N	Junivere	Sorrelgarth	Female	Woman	\N	1987-10-07 00:00:00	\N	\N	\N
100022	P20090022	Xavrin	Gŵynallt	Male	Man	WHITE_BRITISH	1999-03-16 00:00:00	\N	\N	9990002207
100023	P20090023	Wrenna	Gŵynallt	Female	Woman	WHITE_BRITISH	1996-09-29 00:00:00	\N	\N	9990002304
100024	\N	Nerissa-Jo	Oakenwell	Female	Woman	\N	1967-11-14 00:00:00	\N	\N	\N
100025	\N	Garrin	Gŵynallt	Male	Man	\N	1960-09-24 00:00:00	\N	\N	\N
100026	P20080026	Ulfric	Gorsegate	Male	Man	OTHER_WHITE_ORIGIN	2006-10-19 00:00:00	\N	\N	9990002606
100027	P20080027	Nerissa-Jo	Gorsegate	Female	Woman	INDIAN	2004-12-01 00:00:00	\N	\N	\N
100028	\N	Amberlyn	Gorsegate	Female	Woman	\N	1976-04-03 00:00:00	\N	\N	\N
100029	\N	Jorrin	Gorsegate	Male	Man	\N	1972-03-18 00:00:00	\N	\N	\N
100030	\N	Ulfric	Gorsegate	Male	\N	\N	2006-10-19 00:00:00	\N	\N	\N
100031	P20100031	Jessamae	Juniley	Female	Woman	WHITE_BRITISH	2006-12-16 00:00:00	\N	\N	\N
100032	P20100032	Percivan	Juniley	Male	Man	CORNISH	2002-11-30 00:00:00	\N	\N	9990003203
100033	\N	Hestrel	Juniley	Female	Woman	WHITE_AND_BLACK_CARIBBEAN	2001-01-25 00:00:00	\N	\N	9990003300
100034	\N	Ysolde	Nettlegrave	Female	Woman	\N	\N	\N	\N	\N
100035	\N	Corvin	Juniley	Male	Man	\N	1969-09-21 00:00:00	\N	\N	\N
100036	\N	Elowisa	Gorsethwaite	Female	Woman	OTHER_ASIAN	2005-09-03 00:00:00	\N	\N	9990003602
100037	\N	Quillane	Yarrowworth	Female	Woman	WHITE_BRITISH	2009-03-19 00:00:00	\N	\N	9990003718
100038	\N	Quillane	Yarrowworth	Female	Woman	WHITE_BRITISH	2007-11-23 00:00:00	\N	\N	9990003807
100039	\N	Delphira	Fallowcombe	Female	Woman	\N	1982-03-26 00:00:00	\N	\N	\N
100040	\N	Aldwyn	Elderwick	Male	Man	\N	1967-10-27 00:00:00	\N	\N	\N
100041	\N	Eirlynne	Kettlestead	Female	Woman	WHITE_BRITISH	2023-02-10 00:00:00	\N	\N	9990004102
100042	\N	Delphira	Kettlestead	Female	Woman	WHITE_BRITISH	2021-04-03 00:00:00	\N	\N	9990004218
100043	\N	Eirlynne	Kettlestead	Female	Woman	\N	1994-06-21 00:00:00	\N	\N	\N
100044	\N	Garrin	Kettlestead	Male	Man	\N	1988-11-24 00:00:00	\N	\N	\N
100045	\N	Sorrelle	Alderworth	Female	Woman	WHITE_BRITISH	2006-02-07 00:00:00	\N	\N	\N
100046	\N	Maelora	Alderworth	Female	Woman	\N	1985-11-14 00:00:00	\N	\N	\N
100047	\N	Yorrick	Oakenridge	Male	Man	\N	1971-04-15 00:00:00	\N	\N	\N
100048	\N	Avelyne	Alderworth	Female	Woman	\N	1949-05-29 00:00:00	\N	\N	\N
100049	\N	Sorrelle	Tansyridge	Female	Woman	WHITE_BRITISH	2005-01-18 00:00:00	\N	\N	9990004900
100050	\N	Iolanta	Tansyridge	Female	Woman	\N	1972-11-21 00:00:00	\N	\N	\N
100051	\N	Ashbern	Tansyridge	Male	Man	\N	1983-06-23 00:00:00	\N	\N	\N
100052	\N	Dunstable	Gorseley	Male	Man	WHITE_BRITISH	2017-10-29 00:00:00	\N	\N	9990005206
100053	\N	Iolanta	Gorseley	Female	Woman	WHITE_BRITISH	2015-08-10 00:00:00	\N	\N	9990005303
100054	\N	Nerissa-Jo	Gorseley	Female	Woman	WHITE_BRITISH	2012-12-10 00:00:00	\N	\N	9990005400
100055	\N	Avelyne	Gorseley	Female	Woman	\N	1988-12-18 00:00:00	\N	\N	\N
100056	\N	Percivan	Gorseley	Male	Man	\N	\N	\N	\N	\N
100057	\N	Ysolde	Dapplegrave	Female	Woman	\N	1960-04-17 00:00:00	\N	\N	\N
100058	\N	Corisanne	Kestrelgrave	Female	Woman	WHITE_BRITISH	2023-01-13 00:00:00	\N	\N	\N
100059	\N	Corisanne	Kestrelgrave	Female	Woman	\N	1992-10-21 00:00:00	\N	\N	\N
100060	\N	Cadmor	Gorseley	Male	Man	\N	1987-10-29 00:00:00	\N	\N	\N
100061	\N	Elowisa	Kestrelgrave	Female	Woman	\N	1964-08-17 00:00:00	\N	\N	\N
100062	P20070062	Elowisa	Dapplegate	Female	Woman	BLACK_AFRICAN	1999-01-23 00:00:00	\N	\N	\N
100063	\N	Odalyn	Dapplegate	Female	Woman	\N	1964-02-22 00:00:00	\N	\N	\N
100064	\N	Gareld	Dapplegate	Male	Man	\N	1967-01-05 00:00:00	\N	\N	\N
\.


--
-- Data for Name: addresspersonview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.addresspersonview (addressid, personid, type, roomdescription, floordescription, buildingnameornumber, streetname, townorcity, postcode, uprn, donotdisclose, startdate, enddate) FROM stdin;
1186056	100001	Home	\N	3	146	Wendlegarth Close	Nether Cobbleby	SW1P 3BT	999984534991	false	2023-11-23 00:00:00	\N
1186057	100002	Home	\N	3	146	Wendlegarth Close	Nether Cobbleby	SW1P 3BT	999984534991	false	2023-09-22 00:00:00	\N
1186058	100004	Home	\N	\N	25	Aldermore Street	Thistlemouth	WC2N 5DN	999944242171	true	2007-08-08 00:00:00	\N
1186059	100005	Home	\N	\N	25	Aldermore Street	Thistlemouth	WC2N 5DN	999944242171	true	2006-05-02 00:00:00	\N
1186060	100006	Home	\N	\N	25	Aldermore Street	Thistlemouth	WC2N 5DN	999944242171	true	2006-05-02 00:00:00	\N
1186061	100008	Home	\N	2	31	Pennyridge Mews	Thistlemouth	SW1H 0EU	999992896654	false	2010-12-23 00:00:00	2014-04-13 00:00:00
1186062	100009	Home	\N	2	31	Pennyridge Mews	Thistlemouth	SW1H 0EU	999992896654	false	2010-12-23 00:00:00	2014-04-13 00:00:00
1186063	100010	Home	\N	2	31	Pennyridge Mews	Thistlemouth	SW1H 0EU	999992896654	false	2010-12-23 00:00:00	2014-04-13 00:00:00
1186064	100011	Home	\N	2	31	Pennyridge Mews	Thistlemouth	SW1H 0EU	999992896654	false	2010-12-23 00:00:00	2014-04-13 00:00:00
1186065	100012	Home	\N	2	31	Pennyridge Mews	Thistlemouth	SW1H 0EU	999992896654	false	2010-12-23 00:00:00	2014-04-13 00:00:00
1186066	100008	Home	\N	\N	117	Pennyholt Way	Upper Marrowdale	XXXX	999940874245	false	2014-04-13 00:00:00	\N
1186067	100009	Home	\N	\N	117	Pennyholt Way	Upper Marrowdale	SW1P 4RG	999940874245	false	2014-04-13 00:00:00	\N
1186068	100010	Home	\N	\N	117	Pennyholt Way	Upper Marrowdale	SW1P 4RG	999940874245	false	2014-04-13 00:00:00	\N
1186069	100011	Home	\N	\N	117	Pennyholt Way	Upper Marrowdale	SW1P 4RG	999940874245	false	2014-04-13 00:00:00	\N
1186070	100012	Home	\N	\N	117	Pennyholt Way	Upper Marrowdale	SW1P 4RG	999940874245	false	2014-04-13 00:00:00	\N
1186071	100015	Home	\N	\N	103	Tindleworth Rise	Thistlemouth	SW1P 4DF	999931443511	false	2020-08-11 00:00:00	\N
1186072	100016	Home	\N	\N	103	Tindleworth Rise	Thistlemouth	SW1P 4DF	999931443511	false	2020-08-11 00:00:00	\N
1186073	100018	Home	\N	\N	144	Mallowgrave Street	Upper Marrowdale	WC2N 5DN	999932166561	false	2022-08-06 00:00:00	2025-04-09 00:00:00
1186074	100019	Home	\N	\N	144	Mallowgrave Street	Upper Marrowdale	WC2N 5DN	999932166561	false	2022-08-06 00:00:00	2025-04-09 00:00:00
1186075	100020	Home	\N	\N	144	Mallowgrave Street	Upper Marrowdale	WC2N 5DN	999932166561	false	2022-08-06 00:00:00	2025-04-09 00:00:00
1186076	100021	Home	\N	\N	144	Mallowgrave Street	Upper Marrowdale	WC2N 5DN	999932166561	false	2022-08-06 00:00:00	2025-04-09 00:00:00
1186077	100018	Home	\N	\N	46	Kettlecott Rise	Great Wendleham	WC2N 5DN	999908557552	true	2025-04-09 00:00:00	\N
1186078	99999999	Home	\N	\N	46	Kettlecott Rise	Great Wendleham	WC2N 5DN	999908557552	true	2025-04-09 00:00:00	\N
1186079	100020	Home	\N	\N	46	Kettlecott Rise	Great Wendleham	WC2N 5DN	999908557552	true	2025-04-09 00:00:00	\N
1186080	100021	Home	\N	\N	46	Kettlecott Rise	Great Wendleham	WC2N 5DN	999908557552	true	2025-04-09 00:00:00	\N
1186081	100022	Home	\N	\N	104	Linnetwick Drive	Brackenshire Market	SW1P 4DF	999918396657	false	2006-01-31 00:00:00	\N
1186082	100023	Home	\N	\N	104	Linnetwick Drive	Brackenshire Market	SW1P 4DF	999918396657	false	2006-01-31 00:00:00	\N
1186083	100024	Home	\N	\N	104	Linnetwick Drive	Brackenshire Market	SW1P 4DF	999918396657	false	2006-01-31 00:00:00	\N
1186084	100026	Home	\N	\N	229	Heronford Drive	Nether Cobbleby	SW1P 4DF	999989078763	false	2007-10-08 00:00:00	2011-05-06 00:00:00
1186085	100027	Home	\N	\N	229	Heronford Drive	Nether Cobbleby	SW1P 4DF	999989078763	false	2007-10-08 00:00:00	2011-05-06 00:00:00
1186086	100028	Home	\N	\N	229	Heronford Drive	Nether Cobbleby	SW1P 4DF	999989078763	maybe	2007-10-08 00:00:00	2011-05-06 00:00:00
1186087	100026	Home	\N	\N	26	Rushridge Street	Salt Quillford	SW1A 2HQ	999991048013	false	2011-05-06 00:00:00	\N
1186088	100027	Home	\N	\N	26	Rushridge Street	Salt Quillford	SW1A 2HQ	999991048013	false	2011-05-06 00:00:00	\N
1186089	100028	Home	\N	\N	26	Rushridge Street	Salt Quillford	SW1A 2HQ	999991048013	false	2011-05-06 00:00:00	\N
1186090	100031	Home	\N	\N	13	Heronholt Avenue	Great Wendleham	SW1P 3BT	999968166378	false	2008-02-24 00:00:00	\N
1186091	100032	Home	\N	\N	13	Heronholt Avenue	Great Wendleham	SW1P 3BT	999968166378	false	2008-02-24 00:00:00	\N
1186092	100033	Home	\N	\N	13	Heronholt Avenue	Great Wendleham	SW1P 3BT	999968166378	false	2008-02-24 00:00:00	\N
1186093	100034	Home	\N	\N	13	Heronholt Avenue	Great Wendleham	SW1P 3BT	999968166378	false	2008-02-24 00:00:00	\N
1186094	100036	Home	\N	\N	84	Bramblestead Place	Great Wendleham	SW1H 0EU	999950696689	false	2022-01-18 00:00:00	\N
1186095	100037	Home	\N	\N	174	Quillley Crescent	Thistlemouth	SW1A 2HQ	999954257914	false	2012-03-29 00:00:00	2013-06-14 00:00:00
1186096	100038	Home	\N	\N	174	Quillley Crescent	Thistlemouth	SW1A 2HQ	999954257914	false	2012-03-29 00:00:00	2013-06-14 00:00:00
1186097	100039	Home	\N	\N	174	Quillley Crescent	Thistlemouth	SW1A 2HQ	999954257914	false	2012-03-29 00:00:00	2013-06-14 00:00:00
1186098	100037	Home	\N	\N	196	Cornhurst Court	Nether Cobbleby	SW1P 3BT	999949577780	true	2013-06-14 00:00:00	\N
1186099	100038	Home	\N	\N	196	Cornhurst Court	Nether Cobbleby	SW1P 3BT	999949577780	true	2013-06-14 00:00:00	\N
1186100	100039	Home	\N	\N	196	Cornhurst Court	Nether Cobbleby	SW1P 3BT	999949577780	true	2013-06-14 00:00:00	\N
1186101	100042	Home	\N	\N	208	Nuthatgarth Walk	Salt Quillford	SW1H 0EU	999920037109	false	2022-03-24 00:00:00	2023-01-26 00:00:00
1186102	100043	Home	\N	\N	208	Nuthatgarth Walk	Salt Quillford	SW1H 0EU	999920037109	false	2022-03-24 00:00:00	2023-01-26 00:00:00
1186103	100041	Home	\N	\N	148	Harrowgate Row	Nether Cobbleby	SW1P 3BT	999927401607	false	2023-02-10 00:00:00	\N
1186104	100042	Home	\N	\N	148	Harrowgate Row	Nether Cobbleby	SW1P 3BT	999927401607	false	2023-01-26 00:00:00	\N
1186105	100043	Home	\N	\N	148	Harrowgate Row	Nether Cobbleby	SW1P 3BT	999927401607	false	2023-01-26 00:00:00	\N
1186106	100045	Home	\N	\N	143	Dappleholt Mews	Great Wendleham	SW1A 2HQ	999946069859	false	2009-08-24 00:00:00	\N
1186107	100046	Home	\N	\N	143	Dappleholt Mews	Great Wendleham	SW1A 2HQ	999946069859	false	2009-08-24 00:00:00	\N
1186108	100049	Home	\N	\N	32	Dapplecombe Rise	Brackenshire Market	WC2N 5DN	999906822544	true	2018-02-25 00:00:00	\N
1186109	100050	Home	\N	\N	32	Dapplecombe Rise	Brackenshire Market	WC2N 5DN	999906822544	true	2018-02-25 00:00:00	\N
1186110	100052	Home	\N	\N	231	Tindlegarth Drive	Great Wendleham	SW1A 2HQ	999993234137	false	2023-02-10 00:00:00	\N
1186111	100053	Home	\N	\N	231	Tindlegarth Drive	Great Wendleham	SW1A 2HQ	999993234137	false	2023-02-10 00:00:00	\N
1186112	100054	Home	\N	\N	231	Tindlegarth Drive	Great Wendleham	SW1A 2HQ	999993234137	false	2023-02-10 00:00:00	\N
1186113	100055	Home	\N	\N	231	Tindlegarth Drive	Great Wendleham	SW1A 2HQ	999993234137	false	2023-02-10 00:00:00	\N
1186114	100058	Home	\N	\N	36	Yarrowgrave Street	Upper Marrowdale	WC2H 0HE	999934132133	false	2023-01-13 00:00:00	2025-10-01 00:00:00
1186115	100059	Home	\N	\N	36	Yarrowgrave Street	Upper Marrowdale	WC2H 0HE	999934132133	false	2022-06-24 00:00:00	2025-10-01 00:00:00
1186116	100058	Home	\N	\N	23	Kettlefield Way	Upper Marrowdale	SW1H 0EU	999926618420	false	2025-10-01 00:00:00	\N
1186117	100059	Home	\N	\N	23	Kettlefield Way	Upper Marrowdale	SW1H 0EU	999926618420	false	2025-10-01 00:00:00	\N
1186118	100062	Home	\N	\N	138	Sorrelford Court	Thistlemouth	SW1A 2HQ	999989186053	false	2004-04-05 00:00:00	\N
1186119	100063	Home	\N	\N	138	Sorrelford Court	Thistlemouth	SW1A 2HQ	999989186053	false	2004-04-05 00:00:00	\N
\.


--
-- Data for Name: referencenumberpersonview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.referencenumberpersonview (personid, referencetypecode, referencenumber, referencetype, startdate, enddate) FROM stdin;
1037213	SWE	SW900001	Social Work England number	\N	\N
1037214	SWE	SW900002	Social Work England number	\N	\N
1037216	SWE	SW900004	Social Work England number	\N	\N
1037217	SWE	SW900005	Social Work England number	\N	\N
1037219	SWE	SW900007	Social Work England number	\N	\N
1037220	SWE	SW900008	Social Work England number	\N	\N
1037222	SWE	SW900010	Social Work England number	\N	\N
1037223	SWE	SW900011	Social Work England number	\N	\N
1037225	SWE	SW900013	Social Work England number	\N	\N
1037226	SWE	SW900014	Social Work England number	\N	\N
1037228	SWE	SW900016	Social Work England number	\N	\N
1037229	SWE	SW900017	Social Work England number	\N	\N
1037231	SWE	SW900019	Social Work England number	\N	\N
1037232	SWE	SW900020	Social Work England number	\N	\N
1037234	SWE	SW900022	Social Work England number	\N	\N
1037235	SWE	SW900023	Social Work England number	\N	\N
1037237	SWE	SW900025	Social Work England number	\N	\N
1037238	SWE	SW900026	Social Work England number	\N	\N
1037240	SWE	SW900028	Social Work England number	\N	\N
1037241	SWE	SW900029	Social Work England number	\N	\N
1037243	SWE	SW900031	Social Work England number	\N	\N
1037244	SWE	SW900032	Social Work England number	\N	\N
1037246	SWE	SW900034	Social Work England number	\N	\N
1037247	SWE	SW900035	Social Work England number	\N	\N
1037249	SWE	SW900037	Social Work England number	\N	\N
1037250	SWE	SW900038	Social Work England number	\N	\N
1037252	SWE	SW900040	Social Work England number	\N	\N
1037253	SWE	SW900041	Social Work England number	\N	\N
1037255	SWE	SW900043	Social Work England number	\N	\N
1037256	SWE	SW900044	Social Work England number	\N	\N
1037258	SWE	SW900046	Social Work England number	\N	\N
1037259	SWE	SW900047	Social Work England number	\N	\N
1037261	SWE	SW900049	Social Work England number	\N	\N
1037262	SWE	SW900050	Social Work England number	\N	\N
1037264	SWE	SW900052	Social Work England number	\N	\N
1037265	SWE	SW900053	Social Work England number	\N	\N
1037267	SWE	SW900055	Social Work England number	\N	\N
100004	UPN	U820010012004	Unique pupil number	2008-05-26 00:00:00	\N
100005	UPN	L820010010005	Unique pupil number	2008-05-26 00:00:00	\N
100004	NHS	9990000409	NHS number	2007-08-08 00:00:00	\N
100005	NHS	9990000506	NHS number	2005-05-01 00:00:00	\N
100005	CASE	P20080005	Case number	2008-05-26 00:00:00	2014-03-31 00:00:00
100011	UPN	B820010004011	Unique pupil number	2013-11-14 00:00:00	\N
100008	NHS	9990000808	NHS number	2009-01-28 00:00:00	\N
100009	NHS	9990000905	NHS number	2005-07-01 00:00:00	\N
100011	NHS	9990001103	NHS number	1999-08-19 00:00:00	\N
100015	UPN	N820010025015	Unique pupil number	2022-09-23 00:00:00	\N
100018	UPN	F820010025018	Unique pupil number	2023-12-18 00:00:00	\N
100019	UPN	Y820010023019	Unique pupil number	2023-12-18 00:00:00	\N
100020	UPN	P820010019020	Unique pupil number	2023-12-18 00:00:00	\N
100018	NHS	9990001804	NHS number	2020-06-16 00:00:00	\N
100019	NHS	9990001901	NHS number	2018-08-18 00:00:00	\N
100020	NHS	9990002002	NHS number	2014-08-27 00:00:00	\N
100022	NHS	9990002207	NHS number	1999-03-16 00:00:00	\N
100022	CASE	P20090022	Case number	2009-11-30 00:00:00	2014-03-31 00:00:00
100023	NHS	9990002304	NHS number	1996-09-29 00:00:00	\N
100023	CASE	P20090023	Case number	2009-11-30 00:00:00	2014-03-31 00:00:00
100026	UPN	M820010011026	Unique pupil number	2008-02-04 00:00:00	\N
100027	UPN	D820010009027	Unique pupil number	2008-02-04 00:00:00	\N
100026	NHS	9990002606	NHS number	2006-10-19 00:00:00	\N
100026	CASE	P20080026	Case number	2008-02-04 00:00:00	2014-03-31 00:00:00
100027	CASE	P20080027	Case number	2008-02-04 00:00:00	2014-03-31 00:00:00
100031	UPN	E820010011031	Unique pupil number	2010-12-28 00:00:00	\N
100032	UPN	Z820010007032	Unique pupil number	2010-12-28 00:00:00	\N
100033	UPN	C820010006033	Unique pupil number	2010-12-28 00:00:00	\N
100031	CASE	P20100031	Case number	2010-12-28 00:00:00	2014-03-31 00:00:00
100032	NHS	9990003203	NHS number	2002-11-30 00:00:00	\N
100032	CASE	P20100032	Case number	2010-12-28 00:00:00	2014-03-31 00:00:00
100033	NHS	9990003300	NHS number	2001-01-25 00:00:00	\N
100036	NHS	9990003602	NHS number	2005-09-03 00:00:00	\N
100037	UPN	X820010014037	Unique pupil number	2015-01-26 00:00:00	\N
100038	UPN	P820010012038	Unique pupil number	2015-01-26 00:00:00	\N
100037	NHS	9990003718	NHS number	2009-03-19 00:00:00	\N
100038	NHS	9990003807	NHS number	2007-11-23 00:00:00	\N
100041	NHS	9990004102	NHS number	2023-02-10 00:00:00	\N
100042	NHS	9990004218	NHS number	2021-04-03 00:00:00	\N
100045	UPN	Z820010011045	Unique pupil number	2012-11-07 00:00:00	\N
100049	UPN	V820010010049	Unique pupil number	2019-04-23 00:00:00	\N
100049	NHS	9990004900	NHS number	2005-01-18 00:00:00	\N
100052	UPN	Q820010022052	Unique pupil number	2025-07-14 00:00:00	\N
100054	UPN	N820010017054	Unique pupil number	2025-07-14 00:00:00	\N
100052	NHS	9990005206	NHS number	2017-10-29 00:00:00	\N
100053	NHS	9990005303	NHS number	2015-08-10 00:00:00	\N
100054	NHS	9990005400	NHS number	2012-12-10 00:00:00	\N
100062	UPN	F820010004062	Unique pupil number	2007-07-06 00:00:00	\N
100062	CASE	P20070062	Case number	2007-07-06 00:00:00	2014-03-31 00:00:00
\.


--
-- Data for Name: relationshippersonview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.relationshippersonview (personrelationshiprecordid, roleapersonid, rolebpersonid, relationship) FROM stdin;
1260478	100002	100001	Mother
1260479	100001	100002	Child
1260480	100003	100001	Father
1260481	100001	100003	Child
1260482	100003	100002	Partner
1260483	100002	100003	Partner
1260484	100006	100004	Mother
1260485	100004	100006	Child
1260486	100006	100005	Mother
1260487	100005	100006	Child
1260488	100007	100004	Father
1260489	100004	100007	Child
1260490	100007	100005	Father
1260491	100005	100007	Child
1260492	100007	100006	Partner
1260493	100006	100007	Partner
1260494	100005	100004	Sibling
1260495	100004	100005	Sibling
1260496	100012	100008	Mother
1260497	100008	100012	Child
1260498	100012	100009	Mother
1260499	100009	100012	Child
1260500	100012	100010	Mother
1260501	100010	100012	Child
1260502	100011	100012	Mother
1260503	100011	100012	Child
1260504	100013	100008	Father
1260505	100008	100013	Child
1260506	100013	100009	Father
1260507	100009	100013	Child
1260508	100013	100010	Father
1260509	100010	100013	Child
1260510	100013	100011	Father
1260511	100011	100013	Child
1260512	100013	100012	Partner
1260513	100012	100013	Partner
1260514	100009	100008	Sibling
1260515	100008	100009	Sibling
1260516	100010	100008	Sibling
1260517	100008	100010	Sibling
1260518	100011	100008	Sibling
1260519	100008	100011	Sibling
1260520	100010	100009	Sibling
1260521	100009	100010	Sibling
1260522	100011	100009	Sibling
1260523	100009	100011	Family friend of old
1260524	100011	100010	Sibling
1260525	100010	100011	Sibling
1260526	100016	100015	Mother
1260527	100015	100016	Child
1260528	100017	100015	Father
1260529	100015	100017	Child
1260530	100017	100016	Partner
1260531	100016	100017	Partner
1260532	100021	100018	Mother
1260533	100018	100021	Child
1260534	100021	100019	Mother
1260535	100019	100021	Child
1260536	100021	100020	Mother
1260537	100020	100021	Child
1260538	100019	100018	Half sibling
1260539	100018	100019	Half sibling
1260540	100020	100018	Half sibling
1260541	100018	100020	Half sibling
1260542	100020	100019	Half sibling
1260543	100019	100020	Half sibling
1260544	100024	100022	Mother
1260545	100022	100024	Child
1260546	100024	100023	Mother
1260547	100023	100024	Child
1260548	100025	100022	Step-parent
1260549	100022	100025	Step-child
1260550	100025	100023	Step-parent
1260551	100023	100025	Step-child
1260552	100023	100022	Sibling
1260553	100022	100023	Sibling
1260554	100028	100026	Mother
1260555	100026	100028	Child
1260556	100028	100027	Mother
1260557	100027	100028	Child
1260558	100029	100026	Father
1260559	100026	100029	Child
1260560	100029	100027	Father
1260561	100027	100029	Child
1260562	100029	100028	Partner
1260563	100028	100029	Partner
1260564	100027	100026	Sibling
1260565	100026	100027	Sibling
1260566	100034	100031	Mother
1260567	100031	100034	Child
1260568	100034	100032	Mother
1260569	100032	100034	Child
1260570	100034	100033	Mother
1260571	100033	100034	Child
1260572	100035	100031	Father
1260573	100031	100035	Child
1260574	100035	100032	Father
1260575	100032	100035	Child
1260576	100035	100033	Father
1260577	100033	100035	Child
1260578	100035	100034	Partner
1260579	100034	100035	Partner
1260580	100032	100031	Sibling
1260581	100031	100032	Sibling
1260582	100033	100031	Sibling
1260583	100031	100033	Sibling
1260584	100033	100032	Sibling
1260585	100032	100033	Sibling
1260586	100039	100037	Mother
1260587	100037	100039	Child
1260588	100039	100038	Mother
1260589	100038	100039	Child
1260590	100040	100037	Father
1260591	100037	100040	Child
1260592	100040	100038	Father
1260593	100038	100040	Child
1260594	100040	100039	Partner
1260595	100039	100040	Partner
1260596	100038	100037	Sibling
1260597	100037	100038	Sibling
1260598	100043	100041	Mother
1260599	100041	100043	Child
1260600	100043	100042	Mother
1260601	100042	100043	Child
1260602	100044	100041	Father
1260603	100041	100044	Child
1260604	100044	100042	Father
1260605	100042	100044	Child
1260606	100044	100043	Partner
1260607	100043	100044	Partner
1260608	100042	100041	Sibling
1260609	100041	100042	Sibling
1260610	100046	100045	Mother
1260611	100045	100046	Child
1260612	100047	100045	Father
1260613	100045	100047	Child
1260614	100047	100046	Partner
1260615	100046	100047	Partner
1260616	100048	100045	Grandparent
1260617	100045	100048	Grandchild
1260618	100050	100049	Mother
1260619	100049	100050	Child
1260620	100051	100049	Step-parent
1260621	100049	100051	Step-child
1260622	100055	100052	Mother
1260623	100052	100055	Child
1260624	100055	100053	Mother
1260625	100053	100055	Child
1260626	100055	100054	Mother
1260627	100054	100055	Child
1260628	100056	100052	Father
1260629	100052	100056	Child
1260630	100056	100053	Father
1260631	100053	100056	Child
1260632	100056	100054	Father
1260633	100054	100056	Child
1260634	100056	100055	Partner
1260635	100055	100056	Partner
1260636	100057	100052	Grandparent
1260637	100052	100057	Grandchild
1260638	100057	100053	Grandparent
1260639	100053	100057	Grandchild
1260640	100057	100054	Grandparent
1260641	100054	100057	Grandchild
1260642	100053	100052	Half sibling
1260643	100052	100053	Half sibling
1260644	100054	100052	Half sibling
1260645	100052	100054	Half sibling
1260646	100054	100053	Half sibling
1260647	100053	100054	Half sibling
1260648	100059	100058	Mother
1260649	100058	100059	Child
1260650	100060	100058	Father
1260651	100058	100060	Child
1260652	100060	100059	Partner
1260653	100059	100060	Partner
1260654	100061	100058	Grandparent
1260655	100058	100061	Grandchild
1260656	100063	100062	Mother
1260657	100062	100063	Child
1260658	100064	100062	Father
1260659	100062	100064	Child
1260660	100064	100063	Partner
1260661	100063	100064	Partner
\.


--
-- Data for Name: person_per_relationship; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.person_per_relationship (role_a_person_fk, role_b_person_fk, person_per_rel_type_fk, start_date, close_date) FROM stdin;
100002	100001	17	2023-11-23	\N
100001	100002	17	2023-11-23	\N
100003	100001	17	2023-11-23	\N
100001	100003	17	2023-11-23	\N
100003	100002	22	2023-01-09	\N
100002	100003	22	2023-01-09	\N
100006	100004	17	2007-08-08	\N
100004	100006	17	2007-08-08	\N
100006	100005	17	2005-05-01	\N
100005	100006	17	2005-05-01	\N
100007	100004	17	2007-08-08	\N
100004	100007	17	2007-08-08	\N
100007	100005	17	2005-05-01	\N
100005	100007	17	2005-05-01	\N
100007	100006	22	2004-02-12	\N
100006	100007	22	2004-02-12	\N
100005	100004	19	2007-08-08	\N
100004	100005	19	2007-08-08	\N
100012	100008	17	2009-01-28	\N
100008	100012	17	2009-01-28	\N
100012	100009	17	2005-07-01	\N
100009	100012	17	2005-07-01	\N
100012	100010	17	2002-09-12	\N
100010	100012	17	2002-09-12	\N
100012	100011	17	1999-08-19	\N
100011	100012	17	1999-08-19	\N
100013	100008	17	2009-01-28	\N
100008	100013	17	2009-01-28	\N
100013	100009	17	2005-07-01	\N
100009	100013	17	2005-07-01	\N
100013	100010	17	2002-09-12	\N
100010	100013	17	2002-09-12	\N
100013	100011	17	1999-08-19	\N
100011	100013	17	1999-08-19	\N
100013	100012	22	1998-06-12	2004-09-28
100012	100013	22	1998-06-12	2004-09-28
100009	100008	19	2009-01-28	\N
100008	100009	19	2009-01-28	\N
100010	100008	19	2009-01-28	\N
100008	100010	19	2009-01-28	\N
100011	100008	19	2009-01-28	\N
100008	100011	19	2009-01-28	\N
100010	100009	19	2005-07-01	\N
100009	100010	19	2005-07-01	\N
100011	100009	19	2005-07-01	\N
100009	100011	19	2005-07-01	\N
100011	100010	19	2002-09-12	\N
100010	100011	19	2002-09-12	\N
100016	100015	17	2020-02-12	\N
100015	100016	17	2020-02-12	\N
100017	100015	17	2020-02-12	\N
100015	100017	17	2020-02-12	\N
100017	100016	22	2018-12-17	2025-10-17
100016	100017	22	2018-12-17	2025-10-17
100021	100018	17	2020-06-16	\N
100018	100021	17	2020-06-16	\N
100021	100019	17	2018-08-18	\N
100019	100021	17	2018-08-18	\N
100021	100020	17	2014-08-27	\N
100020	100021	17	2014-08-27	\N
100019	100018	20	2020-06-16	\N
100018	100019	20	2020-06-16	\N
100020	100018	20	2020-06-16	\N
100018	100020	20	2020-06-16	\N
100020	100019	20	2018-08-18	\N
100019	100020	20	2018-08-18	\N
100024	100022	17	1999-03-16	\N
100022	100024	17	1999-03-16	\N
100024	100023	17	1996-09-29	\N
100023	100024	17	1996-09-29	\N
100025	100022	18	2008-06-04	\N
100022	100025	18	2008-06-04	\N
100025	100023	18	2008-06-04	\N
100023	100025	18	2008-06-04	\N
100023	100022	19	1999-03-16	\N
100022	100023	19	1999-03-16	\N
100028	100026	17	2006-10-19	\N
100026	100028	17	2006-10-19	\N
100028	100027	17	2004-12-01	\N
100027	100028	17	2004-12-01	\N
100029	100026	17	2006-10-19	\N
100026	100029	17	2006-10-19	\N
100029	100027	17	2004-12-01	\N
100027	100029	17	2004-12-01	\N
100029	100028	22	2003-06-05	\N
100028	100029	22	2003-06-05	\N
100027	100026	19	2006-10-19	\N
100026	100027	19	2006-10-19	\N
100034	100031	17	2006-12-16	\N
100031	100034	17	2006-12-16	\N
100034	100032	17	2002-11-30	\N
100032	100034	17	2002-11-30	\N
100034	100033	17	2001-01-25	\N
100033	100034	17	2001-01-25	\N
100035	100031	17	2006-12-16	\N
100031	100035	17	2006-12-16	\N
100035	100032	17	2002-11-30	\N
100032	100035	17	2002-11-30	\N
100035	100033	17	2001-01-25	\N
100033	100035	17	2001-01-25	\N
100035	100034	22	1999-11-09	2005-10-15
100034	100035	22	1999-11-09	2005-10-15
100032	100031	19	2006-12-16	\N
100031	100032	19	2006-12-16	\N
100033	100031	19	2006-12-16	\N
100031	100033	19	2006-12-16	\N
100033	100032	19	2002-11-30	\N
100032	100033	19	2002-11-30	\N
100039	100037	17	2009-03-19	\N
100037	100039	17	2009-03-19	\N
100039	100038	17	2007-11-23	\N
100038	100039	17	2007-11-23	\N
100040	100037	17	2009-03-19	\N
100037	100040	17	2009-03-19	\N
100040	100038	17	2007-11-23	\N
100038	100040	17	2007-11-23	\N
100040	100039	22	2006-12-11	\N
100039	100040	22	2006-12-11	\N
100038	100037	19	2009-03-19	\N
100037	100038	19	2009-03-19	\N
100043	100041	17	2023-02-10	\N
100041	100043	17	2023-02-10	\N
100043	100042	17	2021-04-03	\N
100042	100043	17	2021-04-03	\N
100044	100041	17	2023-02-10	\N
100041	100044	17	2023-02-10	\N
100044	100042	17	2021-04-03	\N
100042	100044	17	2021-04-03	\N
100044	100043	22	2019-12-27	\N
100043	100044	22	2019-12-27	\N
100042	100041	19	2023-02-10	\N
100041	100042	19	2023-02-10	\N
100046	100045	17	2006-02-07	\N
100045	100046	17	2006-02-07	\N
100047	100045	17	2006-02-07	\N
100045	100047	17	2006-02-07	\N
100047	100046	22	2004-11-04	\N
100046	100047	22	2004-11-04	\N
100048	100045	21	2006-02-07	\N
100045	100048	21	2006-02-07	\N
100050	100049	17	2005-01-18	\N
100049	100050	17	2005-01-18	\N
100051	100049	18	2017-10-30	2020-03-06
100049	100051	18	2017-10-30	2020-03-06
100055	100052	17	2017-10-29	\N
100052	100055	17	2017-10-29	\N
100055	100053	17	2015-08-10	\N
100053	100055	17	2015-08-10	\N
100055	100054	17	2012-12-10	\N
100054	100055	17	2012-12-10	\N
100056	100052	17	2017-10-29	\N
100052	100056	17	2017-10-29	\N
100056	100053	17	2015-08-10	\N
100053	100056	17	2015-08-10	\N
100056	100054	17	2012-12-10	\N
100054	100056	17	2012-12-10	\N
100056	100055	22	2011-08-24	2022-11-15
100055	100056	22	2011-08-24	2022-11-15
100057	100052	21	2017-10-29	\N
100052	100057	21	2017-10-29	\N
100057	100053	21	2015-08-10	\N
100053	100057	21	2015-08-10	\N
100057	100054	21	2012-12-10	\N
100054	100057	21	2012-12-10	\N
100053	100052	20	2017-10-29	\N
100052	100053	20	2017-10-29	\N
100054	100052	20	2017-10-29	\N
100052	100054	20	2017-10-29	\N
100054	100053	20	2015-08-10	\N
100053	100054	20	2015-08-10	\N
100059	100058	17	2023-01-13	\N
100058	100059	17	2023-01-13	\N
100060	100058	17	2023-01-13	\N
100058	100060	17	2023-01-13	\N
100060	100059	22	2022-02-16	\N
100059	100060	22	2022-02-16	\N
100061	100058	21	2023-01-13	\N
100058	100061	21	2023-01-13	\N
100063	100062	17	1999-01-23	\N
100062	100063	17	1999-01-23	\N
100064	100062	17	1999-01-23	\N
100062	100064	17	1999-01-23	\N
100064	100063	22	1997-08-06	2000-07-13
100063	100064	22	1997-08-06	2000-07-13
\.


--
-- Data for Name: relationship_type; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.relationship_type (id, relationship_class, relationship_class_name) FROM stdin;
17	PARENT_CHILD	Parent / child
18	STEP	Step-parent / step-child
19	SIBLING	Siblings
20	HALF_SIBLING	Half sibling
21	GRANDPARENT	Grandparent / grandchild
22	PARTNER	Partners
23	AUNT	Aunt or uncle / niece or nephew
24	FOSTER	Foster carer / foster child
\.


--
-- Data for Name: groupview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.groupview (groupid, grouptype) FROM stdin;
70000	Family
70001	Family
70002	Family
70003	Family
70004	Family
70005	Family
70006	Family
70007	Family
70008	Family
70009	Family
70010	Family
70011	Family
70012	Family
70013	Family
70014	Family
70015	Family
\.


--
-- Data for Name: grouppersonview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.grouppersonview (groupid, personid) FROM stdin;
70000	100001
70001	100004
70001	100005
70002	100014
70002	100009
70002	100010
70002	100011
70002	100008
70003	100015
70004	100018
70004	100019
70004	100020
70005	100022
70005	100023
70006	100030
70006	100027
70007	100031
70007	100032
70007	100033
70008	100036
70009	100037
70009	100038
70010	100041
70010	100042
70011	100045
70012	100049
70013	100052
70013	100053
70013	100054
70014	100058
70015	100062
\.


--
-- Data for Name: classificationpersonview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.classificationpersonview (classificationassignmentid, personid, classificationpathid, classificationcodeid, name, startdate, enddate, endreason, status) FROM stdin;
1558166	100001	23	1004	Child in need	2025-06-19	\N	\N	CURRENT
2116331	100001	51	1006	Child protection plan	2025-07-14	\N	\N	CURRENT
C2116331	100001	81	1007	Emotional abuse	2025-07-14	\N	\N	CURRENT
1558167	100004	23	1004	Child in need	2008-05-26	2008-06-20	Case closed after assessment, no further action	CURRENT
1558168	100005	23	1004	Child in need	2008-05-26	2008-07-11	Case closed after assessment, no further action	CURRENT
1558169	100008	23	1004	Child in need	2013-11-14	2014-11-28	Services ended, any other reason	CURRENT
1558170	100009	23	1004	Child in need	2013-11-14	2014-10-02	Services ended, any other reason	CURRENT
1558171	100010	23	1004	Child in need	2013-11-14	2014-10-31	Services ended, any other reason	CURRENT
1558172	100011	23	1004	Child in need	2013-11-14	2014-04-20	Services ended, any other reason	CURRENT
1558173	100008	23	1004	Child in need	2016-08-19	2018-06-11	Services ended, any other reason	CURRENT
1558174	100009	23	1004	Child in need	2016-08-19	2018-07-19	Services ended, any other reason	CURRENT
1558175	100010	23	1004	Child in need	2016-08-19	2017-08-05	Services ended, any other reason	CURRENT
1855854	100008	4	1005	Child in need plan	2013-12-11	2014-11-25	\N	CURRENT
1855855	100009	4	1005	Child in need plan	2014-01-15	2014-09-29	\N	CURRENT
1855856	100010	4	1005	Child in need plan	2013-12-02	2014-10-28	\N	CURRENT
1855857	100011	4	1005	Child in need plan	2013-12-25	2014-04-17	\N	CURRENT
1855858	100008	4	1005	Child in need plan	2017-08-01	2018-06-08	\N	CURRENT
1855859	100009	4	1005	Child in need plan	2017-08-17	2018-07-16	\N	CURRENT
1855860	100010	4	1005	Child in need plan	2017-04-03	2017-08-02	\N	CURRENT
2116332	100008	51	1006	Child protection plan	2016-09-05	2017-08-01	\N	CURRENT
2116333	100009	51	1006	Child protection plan	2016-09-09	2017-08-17	\N	CURRENT
2116334	100010	51	1006	Child protection plan	2016-09-12	2017-04-03	\N	CURRENT
C2116332	100008	81	1007	Physical abuse	2016-09-05	2017-08-01	\N	CURRENT
C2116333	100009	81	1007	Physical abuse	2016-09-09	2017-08-17	\N	CURRENT
C2116334	100010	81	1007	Neglect	2016-09-12	2017-04-03	\N	CURRENT
1334900	100010	55	2000	Hand function	2013-11-14	\N	\N	CURRENT
1334901	100010	55	2000	Other disability	2013-11-14	\N	\N	CURRENT
1558176	100015	23	1004	Child in need	2022-09-23	2022-12-19	Services ended, any other reason	CURRENT
1558179	100026	23	1004	Child in need	2008-02-04	2008-03-31	Case closed after assessment, no further action	CURRENT
1558180	100027	23	1004	Child in need	2008-02-04	2008-02-22	Case closed after assessment, no further action	CURRENT
1558181	100031	23	1004	Child in need	2010-12-28	2011-09-03	Services ended, any other reason	CURRENT
1558182	100032	23	1004	Child in need	2010-12-28	2011-07-07	Services ended, any other reason	CURRENT
1558183	100033	23	1004	Child in need	2010-12-28	2011-12-30	Services ended, any other reason	CURRENT
1855861	100031	4	1005	Child in need plan	2011-01-31	2011-08-31	\N	CURRENT
1855862	100032	4	1005	Child in need plan	2011-01-17	2011-07-04	\N	CURRENT
1855863	100033	4	1005	Child in need plan	2011-01-26	2011-12-27	\N	CURRENT
1334902	100031	55	2000	Mobility	2010-12-28	\N	\N	CURRENT
1334903	100031	55	2000	Autism spectrum condition	2010-12-28	\N	\N	CURRENT
1558184	100036	23	1004	Child in need	2022-04-29	2023-09-08	Services ended, any other reason	CURRENT
1558185	100037	23	1004	Child in need	2015-01-26	2016-09-09	Services ended, any other reason	CURRENT
1558186	100038	23	1004	Child in need	2015-01-26	2015-12-05	Services ended, any other reason	CURRENT
1558187	100037	23	1004	Child in need	2017-04-20	2018-02-26	Services ended, any other reason	CURRENT
1558188	100038	23	1004	Child in need	2017-04-20	2018-04-16	Services ended, any other reason	CURRENT
1855864	100037	4	1005	Child in need plan	2016-02-25	2016-09-06	\N	CURRENT
1855865	100038	4	1005	Child in need plan	2015-02-18	2015-12-02	\N	CURRENT
1855866	100037	4	1005	Child in need plan	2017-06-02	2018-02-23	\N	CURRENT
1855867	100038	4	1005	Child in need plan	2017-05-19	2018-04-13	\N	CURRENT
2116335	100037	51	1006	Child protection plan	2015-02-09	2016-02-25	\N	CURRENT
C2116335	100037	81	1007	Neglect	2015-02-09	2016-02-25	\N	CURRENT
1334904	100038	55	2000	Other disability	2015-01-26	\N	\N	CURRENT
1334905	100038	55	2000	Communication	2015-01-26	\N	\N	CURRENT
1334906	100038	55	2000	Hand function	2015-01-26	\N	\N	CURRENT
1558189	100041	23	1004	Child in need	2025-03-10	2025-04-14	Case closed after assessment, no further action	CURRENT
1558190	100042	23	1004	Child in need	2025-03-10	2025-04-09	Case closed after assessment, no further action	CURRENT
1334907	100045	55	2000	Autism spectrum condition	2012-11-07	\N	\N	CURRENT
1558191	100049	23	1004	Child in need	2019-04-23	2023-01-23	Services ended, any other reason	CURRENT
1558192	100052	23	1004	Child in need	2025-07-14	\N	\N	CURRENT
1558193	100053	23	1004	Child in need	2025-07-14	2026-02-12	Services ended, any other reason	CURRENT
1558194	100054	23	1004	Child in need	2025-07-14	\N	\N	CURRENT
1855868	100052	4	1005	Child in need plan	2025-09-10	\N	\N	CURRENT
1855869	100053	4	1005	Child in need plan	2025-08-11	2026-02-09	\N	CURRENT
1855870	100054	4	1005	Child in need plan	2025-08-06	\N	\N	CURRENT
1334908	100052	55	2000	Learning Disability	2025-07-14	\N	\N	CURRENT
1334909	100052	55	2000	Incontinence	2025-07-14	\N	\N	CURRENT
1558195	100058	23	1004	Child in need	2023-02-08	2025-02-22	Adopted	CURRENT
1558196	100062	23	1004	Child in need	2007-07-06	2007-07-31	Case closed after assessment, no further action	CURRENT
\.


--
-- Data for Name: classification; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.classification (id, code, name, classification_group_fk) FROM stdin;
423	UASC	Unaccompanied	40
1004	CIN	Child in need	2
1005	CINP	Child in need plan	2
1006	CPP	Child protection plan	2
\.


--
-- Data for Name: classification_group; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.classification_group (id, code, name) FROM stdin;
2	STATUS	Status
40	ASY_STAT	Asylum status
\.


--
-- Data for Name: classification_assignment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.classification_assignment (subject_classification_assignment_fk, classification_fk, start_date, end_date, status) FROM stdin;
1372111	423	2022-04-29	2023-09-03	CURRENT
\.


--
-- Data for Name: subject_classification_assignment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.subject_classification_assignment (id) FROM stdin;
1372111
\.


--
-- Data for Name: person_classification_assignment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.person_classification_assignment (id, person_fk) FROM stdin;
1372111	100036
\.


--
-- Data for Name: formanswerpersonview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.formanswerpersonview (instanceid, answerforsubjectid, controlname, pagetitle, subjectid, designguid, designsubname, instancestate, answervalue, shortanswervalue, dateanswervalue, datecompleted, submitterpersonid) FROM stdin;
1446533	100001	icContactDate	P1	100001	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2025-06-19	\N	2025-06-19 11:00:00	2025-06-19 11:00:00	\N
1446533	100001	icContactBy	P1	100001	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Health Visitor	\N	\N	2025-06-19 11:00:00	\N
1558166	100001	CINCensus_DateOfReferral	P1	100001	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2025-06-19	\N	2025-06-19	2025-06-19 00:00:00	1037226
1558166	100001	CINCensus_ReferralSource	P1	100001	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2025-06-19 00:00:00	1037226
1558166	100001	CINCensus_primaryNeedCategory	P1	100001	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2025-06-19 00:00:00	1037226
1558166	100001	AnnexAReturn_nextSteps_agreed	P1	100001	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2025-06-19 00:00:00	1037226
1632588	100001	CINCensus_startDateOfForm	P1	100001	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2025-06-23	\N	2025-06-23	2025-08-12 00:00:00	1037242
1632588	100001	SeenAlone	P1	100001	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2025-08-12 00:00:00	1037242
1632588	100001	WorkerOutcome	P1	100001	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2025-08-12 00:00:00	1037242
1930276	100001	AnnexAReturn_dateOfStratMeeting	P1	100001	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	2025-06-23	\N	2025-06-23	2025-07-03 00:00:00	1037259
1930276	100001	CINCensus_whatNeedsToHappenNext	P1	100001	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Convene initial child protection conference	\N	\N	2025-07-03 00:00:00	1037259
2004698	100001	903Return_dateOfMeetingConference	P1	100001	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	2025-07-14	\N	2025-07-14	2025-07-14 09:15:00	1037259
2004699	100001	903Return_dateOfMeetingConference	P1	100001	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2025-10-10	\N	2025-10-10	2025-10-10 17:55:00	1037223
2004700	100001	903Return_dateOfMeetingConference	P1	100001	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2026-03-30	\N	2026-03-30	2026-03-30 13:20:00	1037223
2004698	100001	ChildProtectionNextStep	P1	100001	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Set next review	\N	\N	2025-07-14 09:15:00	1037259
2004698	100001	AnnexAReturn_typeOfMeeting	P1	100001	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Child Protection (Initial conference)	\N	\N	2025-07-14 09:15:00	1037259
2004699	100001	ChildProtectionNextStep	P1	100001	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2025-10-10 17:55:00	1037223
2004700	100001	ChildProtectionNextStep	P1	100001	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2026-03-30 13:20:00	1037223
2190753	100001	dateOfMeeting	P1	100001	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2025-10-10	\N	2025-10-10	2025-10-10 00:00:00	\N
2190754	100001	dateOfMeeting	P1	100001	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2026-03-30	\N	2026-03-30	2026-03-30 00:00:00	\N
2190753	100001	howwasthechildabletocontributetheirviewstotheconference_4	P1	100001	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN0	PN0	\N	2025-10-10 00:00:00	\N
2190754	100001	howwasthechildabletocontributetheirviewstotheconference_4	P1	100001	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN0	PN0	\N	2026-03-30 00:00:00	\N
2153542	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-07-21	\N	2025-07-21 10:15:00	2025-07-21 10:15:00	1037257
2153543	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-08-05	\N	2025-08-05 11:30:00	2025-08-05 11:30:00	1037259
2153544	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-08-19	\N	2025-08-19 11:40:00	2025-08-19 11:40:00	1037215
2153545	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-09-05	\N	2025-09-05 09:50:00	2025-09-05 09:50:00	1037243
2153546	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-09-18	\N	2025-09-18 15:45:00	2025-09-18 15:45:00	1037217
2153547	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-10-09	\N	2025-10-09 13:40:00	2025-10-09 13:40:00	1037259
2153548	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-10-28	\N	2025-10-28 17:15:00	2025-10-28 17:15:00	1037258
2153549	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-11-17	\N	2025-11-17 12:20:00	2025-11-17 12:20:00	1037258
2153550	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-12-08	\N	2025-12-08 13:15:00	2025-12-08 13:15:00	1037215
2153551	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2025-12-22	\N	2025-12-22 12:25:00	2025-12-22 12:25:00	1037229
2153552	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2026-01-13	\N	2026-01-13 13:40:00	2026-01-13 13:40:00	1037215
2153553	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2026-01-30	\N	2026-01-30 10:35:00	2026-01-30 10:35:00	1037217
2153554	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2026-02-12	\N	2026-02-12 10:55:00	2026-02-12 10:55:00	1037217
2153555	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2026-03-02	\N	2026-03-02 12:05:00	2026-03-02 12:05:00	1037258
2153556	100001	AnnexAReturn_dateOfVisit	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2026-03-17	\N	2026-03-17 11:30:00	2026-03-17 11:30:00	1037258
2153542	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-07-21 10:15:00	1037257
2153543	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-08-05 11:30:00	1037259
2153544	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-08-19 11:40:00	1037215
2153544	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-08-19 11:40:00	1037215
2153545	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-09-05 09:50:00	1037243
2153546	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-09-18 15:45:00	1037217
2153547	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-10-09 13:40:00	1037259
2153548	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-10-28 17:15:00	1037258
2153549	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-11-17 12:20:00	1037258
2153550	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-12-08 13:15:00	1037215
2153551	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2025-12-22 12:25:00	1037229
2153552	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2026-01-13 13:40:00	1037215
2153553	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2026-01-30 10:35:00	1037217
2153554	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2026-02-12 10:55:00	1037217
2153555	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2026-03-02 12:05:00	1037258
2153556	100001	AnnexAReturn_wasTheChildSeen	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2026-03-17 11:30:00	1037258
2153542	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-07-21 10:15:00	1037257
2153543	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-08-05 11:30:00	1037259
2153544	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2025-08-19 11:40:00	1037215
2153545	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-09-05 09:50:00	1037243
2153546	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-09-18 15:45:00	1037217
2153547	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-10-09 13:40:00	1037259
2153548	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-10-28 17:15:00	1037258
2153549	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-11-17 12:20:00	1037258
2153550	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-12-08 13:15:00	1037215
2153551	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2025-12-22 12:25:00	1037229
2153552	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2026-01-13 13:40:00	1037215
2153553	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2026-01-30 10:35:00	1037217
2153554	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2026-02-12 10:55:00	1037217
2153555	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2026-03-02 12:05:00	1037258
2153556	100001	AnnexAReturn_wasTheChildSeenAlone	P1	100001	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2026-03-17 11:30:00	1037258
1632588	100001	CINCensus_domesticChild	P2	100001	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2025-08-12 00:00:00	1037242
1446534	100004	icContactDate	P1	100004	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2008-05-26	\N	2008-05-26 14:30:00	2008-05-26 14:30:00	\N
1446535	100005	icContactDate	P1	100005	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2008-05-26	\N	2008-05-26 14:30:00	2008-05-26 14:30:00	\N
1446534	100004	icContactBy	P1	100004	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2008-05-26 14:30:00	\N
1446535	100005	icContactBy	P1	100005	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2008-05-26 14:30:00	\N
1558167	100004	CINCensus_DateOfReferral	P1	100004	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2008-05-26	\N	2008-05-26	2008-05-26 00:00:00	1037212
1558168	100005	CINCensus_DateOfReferral	P1	100005	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2008-05-26	\N	2008-05-26	2008-05-26 00:00:00	1037212
1558167	100004	CINCensus_ReferralSource	P1	100004	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2008-05-26 00:00:00	1037212
1558168	100005	CINCensus_ReferralSource	P1	100005	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2008-05-26 00:00:00	1037212
1558167	100004	CINCensus_primaryNeedCategory	P1	100004	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2008-05-26 00:00:00	1037212
1558168	100005	CINCensus_primaryNeedCategory	P1	100005	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family dysfunction	\N	\N	2008-05-26 00:00:00	1037212
1558167	100004	AnnexAReturn_nextSteps_agreed	P1	100004	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2008-05-26 00:00:00	1037212
1558168	100005	AnnexAReturn_nextSteps_agreed	P1	100005	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2008-05-26 00:00:00	1037212
1632589	100004	CINCensus_startDateOfForm	P1	100004	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2008-05-27	\N	2008-05-27	2008-06-20 00:00:00	1037214
1632590	100005	CINCensus_startDateOfForm	P1	100005	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2008-05-27	\N	2008-05-27	2008-07-11 00:00:00	1037213
1632589	100004	SeenAlone	P1	100004	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2008-06-20 00:00:00	1037214
1632590	100005	SeenAlone	P1	100005	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2008-07-11 00:00:00	1037213
1632589	100004	WorkerOutcome	P1	100004	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Refer to Early Intervention	\N	\N	2008-06-20 00:00:00	1037214
1632590	100005	WorkerOutcome	P1	100005	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Refer to Early Intervention	\N	\N	2008-07-11 00:00:00	1037213
1632589	100004	CINCensus_drugParent	P2	100004	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2008-06-20 00:00:00	1037214
1632589	100004	CINCensus_childSpecificFactor	P24A	100004	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	RAD	RAD	\N	2008-06-20 00:00:00	1037214
1632589	100004	CINCensus_childSpecificFactor	P16A	100004	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	AbuseNeglect	AbuseNeglect	\N	2008-06-20 00:00:00	1037214
1632589	100004	CINCensus_childSpecificFactor	P15A	100004	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SHarm	SHarm	\N	2008-06-20 00:00:00	1037214
1632590	100005	CINCensus_childSpecificFactor	P10A	100005	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Miss	Miss	\N	2008-07-11 00:00:00	1037213
1446536	100014	icContactDate	P1	100014	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2013-11-14	\N	2013-11-14 10:50:00	2013-11-14 10:50:00	\N
1446537	100009	icContactDate	P1	100009	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2013-11-14	\N	2013-11-14 10:50:00	2013-11-14 10:50:00	\N
1446538	100010	icContactDate	P1	100010	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2013-11-14	\N	2013-11-14 10:50:00	2013-11-14 10:50:00	\N
1446539	100011	icContactDate	P1	100011	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2013-11-14	\N	2013-11-14 10:50:00	2013-11-14 10:50:00	\N
1446540	100008	icContactDate	P1	100008	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2016-08-19	\N	2016-08-19 14:05:00	2016-08-19 14:05:00	\N
1446541	100009	icContactDate	P1	100009	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2016-08-19	\N	2016-08-19 14:05:00	2016-08-19 14:05:00	\N
1446542	100010	icContactDate	P1	100010	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2016-08-19	\N	2016-08-19 14:05:00	2016-08-19 14:05:00	\N
1446543	100011	icContactDate	P1	100011	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2016-08-19	\N	2016-08-19 14:05:00	2016-08-19 14:05:00	\N
1446536	100014	icContactBy	P1	100014	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2013-11-14 10:50:00	\N
1446537	100009	icContactBy	P1	100009	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2013-11-14 10:50:00	\N
1446538	100010	icContactBy	P1	100010	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2013-11-14 10:50:00	\N
1446539	100011	icContactBy	P1	100011	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2013-11-14 10:50:00	\N
1446540	100008	icContactBy	P1	100008	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2016-08-19 14:05:00	\N
1446541	100009	icContactBy	P1	100009	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2016-08-19 14:05:00	\N
1446542	100010	icContactBy	P1	100010	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2016-08-19 14:05:00	\N
1446543	100011	icContactBy	P1	100011	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2016-08-19 14:05:00	\N
1558169	100008	CINCensus_DateOfReferral	P1	100008	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2013-11-14	\N	2013-11-14	2013-11-14 00:00:00	1037224
1558170	100009	CINCensus_DateOfReferral	P1	100009	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2013-11-14	\N	2013-11-14	2013-11-14 00:00:00	1037224
1558171	100010	CINCensus_DateOfReferral	P1	100010	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2013-11-14	\N	2013-11-14	2013-11-14 00:00:00	1037224
1558172	100011	CINCensus_DateOfReferral	P1	100011	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2013-11-14	\N	2013-11-14	2013-11-14 00:00:00	1037224
1558173	100008	CINCensus_DateOfReferral	P1	100008	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2016-08-19	\N	2016-08-19	2016-08-19 00:00:00	1037224
1558174	100009	CINCensus_DateOfReferral	P1	100009	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2016-08-19	\N	2016-08-19	2016-08-19 00:00:00	1037212
1558175	100010	CINCensus_DateOfReferral	P1	100010	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2016-08-19	\N	2016-08-19	2016-08-19 00:00:00	1037212
1558169	100008	CINCensus_ReferralSource	P1	100008	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2013-11-14 00:00:00	1037224
1558170	100009	CINCensus_ReferralSource	P1	100009	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2013-11-14 00:00:00	1037224
1558171	100010	CINCensus_ReferralSource	P1	100010	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2013-11-14 00:00:00	1037224
1558172	100011	CINCensus_ReferralSource	P1	100011	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2013-11-14 00:00:00	1037224
1558173	100008	CINCensus_ReferralSource	P1	100008	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2016-08-19 00:00:00	1037224
1558174	100009	CINCensus_ReferralSource	P1	100009	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Health Visitor	\N	\N	2016-08-19 00:00:00	1037212
1558175	100010	CINCensus_ReferralSource	P1	100010	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2016-08-19 00:00:00	1037212
1558169	100008	CINCensus_primaryNeedCategory	P1	100008	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Parental illness/disability	\N	\N	2013-11-14 00:00:00	1037224
1558170	100009	CINCensus_primaryNeedCategory	P1	100009	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family in acute stress	\N	\N	2013-11-14 00:00:00	1037224
1558171	100010	CINCensus_primaryNeedCategory	P1	100010	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family in acute stress	\N	\N	2013-11-14 00:00:00	1037224
1558172	100011	CINCensus_primaryNeedCategory	P1	100011	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2013-11-14 00:00:00	1037224
1558173	100008	CINCensus_primaryNeedCategory	P1	100008	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family dysfunction	\N	\N	2016-08-19 00:00:00	1037224
1558174	100009	CINCensus_primaryNeedCategory	P1	100009	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2016-08-19 00:00:00	1037212
1558175	100010	CINCensus_primaryNeedCategory	P1	100010	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2016-08-19 00:00:00	1037212
1558169	100008	AnnexAReturn_nextSteps_agreed	P1	100008	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2013-11-14 00:00:00	1037224
1558170	100009	AnnexAReturn_nextSteps_agreed	P1	100009	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2013-11-14 00:00:00	1037224
1558171	100010	AnnexAReturn_nextSteps_agreed	P1	100010	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2013-11-14 00:00:00	1037224
1558172	100011	AnnexAReturn_nextSteps_agreed	P1	100011	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2013-11-14 00:00:00	1037224
1558173	100008	AnnexAReturn_nextSteps_agreed	P1	100008	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2016-08-19 00:00:00	1037224
1558174	100009	AnnexAReturn_nextSteps_agreed	P1	100009	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2016-08-19 00:00:00	1037212
1558175	100010	AnnexAReturn_nextSteps_agreed	P1	100010	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2016-08-19 00:00:00	1037212
1632591	100008	CINCensus_startDateOfForm	P1	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2013-11-18	\N	2013-11-18	2013-12-09 00:00:00	1037213
1632592	100009	CINCensus_startDateOfForm	P1	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2013-11-14	\N	2013-11-14	2014-01-13 00:00:00	1037213
1632593	100010	CINCensus_startDateOfForm	P1	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2013-11-14	\N	2013-11-14	2013-11-28 00:00:00	1037239
1632594	100011	CINCensus_startDateOfForm	P1	100011	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2013-11-18	\N	2013-11-18	2013-12-23 00:00:00	1037227
1632595	100008	CINCensus_startDateOfForm	P1	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2016-08-22	\N	2016-08-22	2016-09-26 00:00:00	1037213
1632596	100009	CINCensus_startDateOfForm	P1	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2016-08-22	\N	2016-08-22	2016-09-26 00:00:00	1037227
1632597	100010	CINCensus_startDateOfForm	P1	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2016-08-22	\N	2016-08-22	2016-10-10 00:00:00	1037253
1632591	100008	SeenAlone	P1	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2013-12-09 00:00:00	1037213
1632592	100009	SeenAlone	P1	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2014-01-13 00:00:00	1037213
1632593	100010	SeenAlone	P1	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2013-11-28 00:00:00	1037239
1632594	100011	SeenAlone	P1	100011	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child not seen	\N	\N	2013-12-23 00:00:00	1037227
1632595	100008	SeenAlone	P1	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2016-09-26 00:00:00	1037213
1632596	100009	SeenAlone	P1	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2016-09-26 00:00:00	1037227
1632597	100010	SeenAlone	P1	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2016-10-10 00:00:00	1037253
1632591	100008	WorkerOutcome	P1	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2013-12-09 00:00:00	1037213
1632592	100009	WorkerOutcome	P1	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2014-01-13 00:00:00	1037213
1632593	100010	WorkerOutcome	P1	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2013-11-28 00:00:00	1037239
1632594	100011	WorkerOutcome	P1	100011	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2013-12-23 00:00:00	1037227
1632595	100008	WorkerOutcome	P1	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2016-09-26 00:00:00	1037213
1632596	100009	WorkerOutcome	P1	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2016-09-26 00:00:00	1037227
1632597	100010	WorkerOutcome	P1	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2016-10-10 00:00:00	1037253
1930277	100008	AnnexAReturn_dateOfStratMeeting	P1	100008	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	2016-08-22	\N	2016-08-22	2016-08-30 00:00:00	1037244
1930278	100009	AnnexAReturn_dateOfStratMeeting	P1	100009	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	2016-08-22	\N	2016-08-22	2016-08-29 00:00:00	1037217
1930279	100010	AnnexAReturn_dateOfStratMeeting	P1	100010	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	2016-08-22	\N	2016-08-22	2016-08-29 00:00:00	1037215
1930277	100008	CINCensus_whatNeedsToHappenNext	P1	100008	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Convene initial child protection conference	\N	\N	2016-08-30 00:00:00	1037244
1930278	100009	CINCensus_whatNeedsToHappenNext	P1	100009	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Convene initial child protection conference	\N	\N	2016-08-29 00:00:00	1037217
1930279	100010	CINCensus_whatNeedsToHappenNext	P1	100010	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Convene initial child protection conference	\N	\N	2016-08-29 00:00:00	1037215
1930277	100008	CINCensus_outcomeOfSection47Enquiry	P1	100008	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	I spoke with Quillane alone in the kitchen. The independent reviewing officer will send a report before the next meeting.	\N	\N	2016-08-30 00:00:00	1037244
1930278	100009	CINCensus_outcomeOfSection47Enquiry	P1	100009	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Oswick has been going to bed on time since the last visit. Oswick drew a picture of the feelings cards and told me about it.	\N	\N	2016-08-29 00:00:00	1037217
1930279	100010	CINCensus_outcomeOfSection47Enquiry	P1	100010	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Risk remains the same – respite is worth trying.	\N	\N	2016-08-29 00:00:00	1037215
2004701	100008	903Return_dateOfMeetingConference	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	2016-09-05	\N	2016-09-05	2016-09-05 13:25:00	1037244
2004705	100009	903Return_dateOfMeetingConference	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	2016-09-09	\N	2016-09-09	2016-09-09 17:35:00	1037217
2004709	100010	903Return_dateOfMeetingConference	P1	100010	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	2016-09-12	\N	2016-09-12	2016-09-12 11:10:00	1037215
2004702	100008	903Return_dateOfMeetingConference	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2016-12-05	\N	2016-12-05	2016-12-05 15:55:00	1037223
2004703	100008	903Return_dateOfMeetingConference	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2017-05-23	\N	2017-05-23	2017-05-23 14:30:00	1037265
2004704	100008	903Return_dateOfMeetingConference	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2017-08-01	\N	2017-08-01	2017-08-01 17:55:00	1037223
2004706	100009	903Return_dateOfMeetingConference	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2016-12-07	\N	2016-12-07	2016-12-07 10:20:00	1037237
2004707	100009	903Return_dateOfMeetingConference	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2017-05-29	\N	2017-05-29	2017-05-29 09:25:00	1037265
2004708	100009	903Return_dateOfMeetingConference	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2017-08-17	\N	2017-08-17	2017-08-17 15:10:00	1037223
2004710	100010	903Return_dateOfMeetingConference	P1	100010	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2016-11-28	\N	2016-11-28	2016-11-28 14:00:00	1037265
2004711	100010	903Return_dateOfMeetingConference	P1	100010	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2017-04-03	\N	2017-04-03	2017-04-03 10:05:00	1037265
2004701	100008	ChildProtectionNextStep	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Set next review	\N	\N	2016-09-05 13:25:00	1037244
2004705	100009	ChildProtectionNextStep	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Set next review	\N	\N	2016-09-09 17:35:00	1037217
2004709	100010	ChildProtectionNextStep	P1	100010	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Set next review	\N	\N	2016-09-12 11:10:00	1037215
2004701	100008	AnnexAReturn_typeOfMeeting	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Child Protection (Initial conference)	\N	\N	2016-09-05 13:25:00	1037244
2004705	100009	AnnexAReturn_typeOfMeeting	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Child Protection (Initial conference)	\N	\N	2016-09-09 17:35:00	1037217
2004709	100010	AnnexAReturn_typeOfMeeting	P1	100010	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Child Protection (Initial conference)	\N	\N	2016-09-12 11:10:00	1037215
2004702	100008	ChildProtectionNextStep	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2016-12-05 15:55:00	1037223
2004703	100008	ChildProtectionNextStep	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2017-05-23 14:30:00	1037265
2004704	100008	ChildProtectionNextStep	P1	100008	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	CIN	\N	\N	2017-08-01 17:55:00	1037223
2004706	100009	ChildProtectionNextStep	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2016-12-07 10:20:00	1037237
2004707	100009	ChildProtectionNextStep	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2017-05-29 09:25:00	1037265
2004708	100009	ChildProtectionNextStep	P1	100009	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	CIN	\N	\N	2017-08-17 15:10:00	1037223
2004710	100010	ChildProtectionNextStep	P1	100010	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2016-11-28 14:00:00	1037265
2004711	100010	ChildProtectionNextStep	P1	100010	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	CIN	\N	\N	2017-04-03 10:05:00	1037265
2190755	100008	dateOfMeeting	P1	100008	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2016-12-05	\N	2016-12-05	2016-12-05 00:00:00	\N
2190756	100008	dateOfMeeting	P1	100008	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2017-05-23	\N	2017-05-23	2017-05-23 00:00:00	\N
2190757	100008	dateOfMeeting	P1	100008	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2017-08-01	\N	2017-08-01	2017-08-01 00:00:00	\N
2190758	100009	dateOfMeeting	P1	100009	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2016-12-07	\N	2016-12-07	2016-12-07 00:00:00	\N
2190759	100009	dateOfMeeting	P1	100009	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2017-05-29	\N	2017-05-29	2017-05-29 00:00:00	\N
2190760	100009	dateOfMeeting	P1	100009	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2017-08-17	\N	2017-08-17	2017-08-17 00:00:00	\N
2190761	100010	dateOfMeeting	P1	100010	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2016-11-28	\N	2016-11-28	2016-11-28 00:00:00	\N
2190762	100010	dateOfMeeting	P1	100010	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2017-04-03	\N	2017-04-03	2017-04-03 00:00:00	\N
2190755	100008	howwasthechildabletocontributetheirviewstotheconference_4	P1	100008	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN7	PN7	\N	2016-12-05 00:00:00	\N
2190756	100008	howwasthechildabletocontributetheirviewstotheconference_4	P1	100008	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN6	PN6	\N	2017-05-23 00:00:00	\N
2190757	100008	howwasthechildabletocontributetheirviewstotheconference_4	P1	100008	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN6	PN6	\N	2017-08-01 00:00:00	\N
2190758	100009	howwasthechildabletocontributetheirviewstotheconference_4	P1	100009	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN1	PN1	\N	2016-12-07 00:00:00	\N
2190759	100009	howwasthechildabletocontributetheirviewstotheconference_4	P1	100009	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN6	PN6	\N	2017-05-29 00:00:00	\N
2190760	100009	howwasthechildabletocontributetheirviewstotheconference_4	P1	100009	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN1	PN1	\N	2017-08-17 00:00:00	\N
2190761	100010	howwasthechildabletocontributetheirviewstotheconference_4	P1	100010	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN7	PN7	\N	2016-11-28 00:00:00	\N
2190762	100010	howwasthechildabletocontributetheirviewstotheconference_4	P1	100010	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN1	PN1	\N	2017-04-03 00:00:00	\N
2897783	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2013-12-19	\N	2013-12-19 16:30:00	2013-12-19 16:30:00	1037231
2897784	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-01-27	\N	2014-01-27 09:50:00	2014-01-27 09:50:00	1037244
2897785	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-03-03	\N	2014-03-03 17:20:00	2014-03-03 17:20:00	1037231
2897786	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-03-31	\N	2014-03-31 14:00:00	2014-03-31 14:00:00	1037215
2897787	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-04-28	\N	2014-04-28 13:40:00	2014-04-28 13:40:00	1037244
2897788	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-05-20	\N	2014-05-20 14:35:00	2014-05-20 14:35:00	1037215
2897789	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-06-16	\N	2014-06-16 11:25:00	2014-06-16 11:25:00	1037217
2897790	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-07-23	\N	2014-07-23 12:20:00	2014-07-23 12:20:00	1037244
2897791	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-08-25	\N	2014-08-25 10:35:00	2014-08-25 10:35:00	1037215
2897792	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-09-29	\N	2014-09-29 17:25:00	2014-09-29 17:25:00	1037215
2897793	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-10-30	\N	2014-10-30 11:20:00	2014-10-30 11:20:00	1037216
2897802	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-01-29	\N	2014-01-29 09:55:00	2014-01-29 09:55:00	1037231
2897803	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-02-20	\N	2014-02-20 10:00:00	2014-02-20 10:00:00	1037231
2897804	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-03-26	\N	2014-03-26 11:40:00	2014-03-26 11:40:00	1037217
2897805	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-04-16	\N	2014-04-16 09:50:00	2014-04-16 09:50:00	1037231
2897806	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-05-15	\N	2014-05-15 12:50:00	2014-05-15 12:50:00	1037244
2897807	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-06-09	\N	2014-06-09 09:35:00	2014-06-09 09:35:00	1037215
2897808	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-07-22	\N	2014-07-22 17:10:00	2014-07-22 17:10:00	1037215
2897809	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-09-01	\N	2014-09-01 15:30:00	2014-09-01 15:30:00	1037244
2897816	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2013-12-20	\N	2013-12-20 10:20:00	2013-12-20 10:20:00	1037215
2897817	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-01-21	\N	2014-01-21 13:10:00	2014-01-21 13:10:00	1037215
2897818	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-03-07	\N	2014-03-07 17:00:00	2014-03-07 17:00:00	1037231
2897819	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-04-11	\N	2014-04-11 09:10:00	2014-04-11 09:10:00	1037217
2897820	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-05-05	\N	2014-05-05 12:00:00	2014-05-05 12:00:00	1037215
2897821	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-06-09	\N	2014-06-09 09:00:00	2014-06-09 09:00:00	1037217
2897822	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-07-04	\N	2014-07-04 10:00:00	2014-07-04 10:00:00	1037244
2897823	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-08-11	\N	2014-08-11 09:45:00	2014-08-11 09:45:00	1037215
2897824	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-09-12	\N	2014-09-12 13:15:00	2014-09-12 13:15:00	1037215
2897825	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-10-27	\N	2014-10-27 14:05:00	2014-10-27 14:05:00	1037231
2897834	100011	AnnexAReturn_dateOfVisit	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2013-12-30	\N	2013-12-30 12:50:00	2013-12-30 12:50:00	1037216
2897835	100011	AnnexAReturn_dateOfVisit	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-01-28	\N	2014-01-28 13:50:00	2014-01-28 13:50:00	1037217
2897836	100011	AnnexAReturn_dateOfVisit	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-03-03	\N	2014-03-03 12:25:00	2014-03-03 12:25:00	1037244
2897837	100011	AnnexAReturn_dateOfVisit	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2014-03-31	\N	2014-03-31 11:00:00	2014-03-31 11:00:00	1037244
2897869	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-08-10	\N	2017-08-10 09:50:00	2017-08-10 09:50:00	1037216
2897870	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-09-06	\N	2017-09-06 14:05:00	2017-09-06 14:05:00	1037244
2897871	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-10-16	\N	2017-10-16 10:40:00	2017-10-16 10:40:00	1037216
2897872	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-11-14	\N	2017-11-14 09:45:00	2017-11-14 09:45:00	1037216
2897873	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-12-11	\N	2017-12-11 10:10:00	2017-12-11 10:10:00	1037216
2897874	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-01-02	\N	2018-01-02 13:50:00	2018-01-02 13:50:00	1037217
2897875	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-01-23	\N	2018-01-23 11:55:00	2018-01-23 11:55:00	1037229
2897876	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-03-05	\N	2018-03-05 12:55:00	2018-03-05 12:55:00	1037216
2897877	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-03-28	\N	2018-03-28 10:55:00	2018-03-28 10:55:00	1037215
2897878	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-05-01	\N	2018-05-01 09:20:00	2018-05-01 09:20:00	1037217
2897879	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-05-31	\N	2018-05-31 13:25:00	2018-05-31 13:25:00	1037216
2897916	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-08-31	\N	2017-08-31 10:20:00	2017-08-31 10:20:00	1037216
2897917	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-10-11	\N	2017-10-11 12:30:00	2017-10-11 12:30:00	1037244
2897918	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-11-06	\N	2017-11-06 15:50:00	2017-11-06 15:50:00	1037216
2897919	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-12-12	\N	2017-12-12 12:00:00	2017-12-12 12:00:00	1037229
2897920	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-01-19	\N	2018-01-19 15:25:00	2018-01-19 15:25:00	1037215
2897921	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-02-09	\N	2018-02-09 10:25:00	2018-02-09 10:25:00	1037244
2897922	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-03-13	\N	2018-03-13 12:20:00	2018-03-13 12:20:00	1037216
2897923	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-04-24	\N	2018-04-24 13:00:00	2018-04-24 13:00:00	1037217
2897924	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-05-21	\N	2018-05-21 12:50:00	2018-05-21 12:50:00	1037229
2897925	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-06-11	\N	2018-06-11 08:15:00	2018-06-11 08:15:00	1037217
2897949	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-04-17	\N	2017-04-17 12:40:00	2017-04-17 12:40:00	1037216
2897950	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-05-26	\N	2017-05-26 13:45:00	2017-05-26 13:45:00	1037217
2897951	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-06-21	\N	2017-06-21 11:40:00	2017-06-21 11:40:00	1037244
2897952	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-07-20	\N	2017-07-20 10:35:00	2017-07-20 10:35:00	1037217
2897783	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2013-12-19 16:30:00	1037231
2897784	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-01-27 09:50:00	1037244
2897785	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-03-03 17:20:00	1037231
2897786	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2014-03-31 14:00:00	1037215
2897787	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-04-28 13:40:00	1037244
2897788	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-05-20 14:35:00	1037215
2897789	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2014-06-16 11:25:00	1037217
2897790	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-07-23 12:20:00	1037244
2897791	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-08-25 10:35:00	1037215
2897792	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-09-29 17:25:00	1037215
2897793	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-10-30 11:20:00	1037216
2897802	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-01-29 09:55:00	1037231
2897803	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-02-20 10:00:00	1037231
2897804	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-03-26 11:40:00	1037217
2897805	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-04-16 09:50:00	1037231
2897806	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2014-05-15 12:50:00	1037244
2897807	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-06-09 09:35:00	1037215
2897808	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-07-22 17:10:00	1037215
2897809	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-09-01 15:30:00	1037244
2897816	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2013-12-20 10:20:00	1037215
2897817	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-01-21 13:10:00	1037215
2897818	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-03-07 17:00:00	1037231
2897819	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-04-11 09:10:00	1037217
2897820	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-05-05 12:00:00	1037215
2897821	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2014-06-09 09:00:00	1037217
2897822	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-07-04 10:00:00	1037244
2897823	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-08-11 09:45:00	1037215
2897824	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-09-12 13:15:00	1037215
2897825	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-10-27 14:05:00	1037231
2897834	100011	AnnexAReturn_wasTheChildSeen	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2013-12-30 12:50:00	1037216
2897835	100011	AnnexAReturn_wasTheChildSeen	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2014-01-28 13:50:00	1037217
2897836	100011	AnnexAReturn_wasTheChildSeen	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-03-03 12:25:00	1037244
2897837	100011	AnnexAReturn_wasTheChildSeen	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2014-03-31 11:00:00	1037244
2897869	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-08-10 09:50:00	1037216
2897870	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-09-06 14:05:00	1037244
2897871	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-10-16 10:40:00	1037216
2897872	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-11-14 09:45:00	1037216
2897873	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-12-11 10:10:00	1037216
2897874	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-01-02 13:50:00	1037217
2897875	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-01-23 11:55:00	1037229
2897876	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2018-03-05 12:55:00	1037216
2897877	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-03-28 10:55:00	1037215
2897878	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-05-01 09:20:00	1037217
2897879	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-05-31 13:25:00	1037216
2897916	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-08-31 10:20:00	1037216
2897917	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-10-11 12:30:00	1037244
2897918	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-11-06 15:50:00	1037216
2897919	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2017-12-12 12:00:00	1037229
2897920	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-01-19 15:25:00	1037215
2897921	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-02-09 10:25:00	1037244
2897922	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-03-13 12:20:00	1037216
2897923	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2018-04-24 13:00:00	1037217
2897924	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-05-21 12:50:00	1037229
2897925	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-06-11 08:15:00	1037217
2897949	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-04-17 12:40:00	1037216
2897950	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-05-26 13:45:00	1037217
2897951	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-06-21 11:40:00	1037244
2897952	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-07-20 10:35:00	1037217
2897783	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2013-12-19 16:30:00	1037231
2897784	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-01-27 09:50:00	1037244
2897785	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-03-03 17:20:00	1037231
2897786	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-03-31 14:00:00	1037215
2897787	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-04-28 13:40:00	1037244
2897788	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-05-20 14:35:00	1037215
2897789	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-06-16 11:25:00	1037217
2897790	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-07-23 12:20:00	1037244
2897791	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-08-25 10:35:00	1037215
2897792	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-09-29 17:25:00	1037215
2897793	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-10-30 11:20:00	1037216
2897802	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-01-29 09:55:00	1037231
2897803	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-02-20 10:00:00	1037231
2897804	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-03-26 11:40:00	1037217
2897805	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-04-16 09:50:00	1037231
2897806	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-05-15 12:50:00	1037244
2897807	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-06-09 09:35:00	1037215
2897808	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-07-22 17:10:00	1037215
2897809	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-09-01 15:30:00	1037244
2897816	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2013-12-20 10:20:00	1037215
2897817	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-01-21 13:10:00	1037215
2897818	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-03-07 17:00:00	1037231
2897819	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-04-11 09:10:00	1037217
2897820	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-05-05 12:00:00	1037215
2897821	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-06-09 09:00:00	1037217
2897822	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-07-04 10:00:00	1037244
2897823	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-08-11 09:45:00	1037215
2897824	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-09-12 13:15:00	1037215
2897825	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-10-27 14:05:00	1037231
2897834	100011	AnnexAReturn_wasTheChildSeenAlone	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2013-12-30 12:50:00	1037216
2897835	100011	AnnexAReturn_wasTheChildSeenAlone	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-01-28 13:50:00	1037217
2897836	100011	AnnexAReturn_wasTheChildSeenAlone	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2014-03-03 12:25:00	1037244
2897837	100011	AnnexAReturn_wasTheChildSeenAlone	P1	100011	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2014-03-31 11:00:00	1037244
2897869	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-08-10 09:50:00	1037216
2897870	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-09-06 14:05:00	1037244
2897871	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-10-16 10:40:00	1037216
2897872	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-11-14 09:45:00	1037216
2897873	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2017-12-11 10:10:00	1037216
2897874	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-01-02 13:50:00	1037217
2897875	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2018-01-23 11:55:00	1037229
2897876	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2018-03-05 12:55:00	1037216
2897877	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-03-28 10:55:00	1037215
2897878	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2018-05-01 09:20:00	1037217
2897879	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-05-31 13:25:00	1037216
2897916	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-08-31 10:20:00	1037216
2897917	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-10-11 12:30:00	1037244
2897918	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-11-06 15:50:00	1037216
2897919	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2017-12-12 12:00:00	1037229
2897920	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-01-19 15:25:00	1037215
2897921	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2018-02-09 10:25:00	1037244
2897922	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-03-13 12:20:00	1037216
2897923	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2018-04-24 13:00:00	1037217
2897924	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2018-05-21 12:50:00	1037229
2897925	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-06-11 08:15:00	1037217
2897949	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-04-17 12:40:00	1037216
2897950	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-05-26 13:45:00	1037217
2897951	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-06-21 11:40:00	1037244
2897952	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-07-20 10:35:00	1037217
2153557	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-09-08	\N	2016-09-08 09:50:00	2016-09-08 09:50:00	1037216
2153558	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-09-30	\N	2016-09-30 15:25:00	2016-09-30 15:25:00	1037244
2153559	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-10-24	\N	2016-10-24 14:00:00	2016-10-24 14:00:00	1037244
2153560	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-11-04	\N	2016-11-04 09:40:00	2016-11-04 09:40:00	1037217
2153561	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-11-24	\N	2016-11-24 13:05:00	2016-11-24 13:05:00	1037216
2153562	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-12-12	\N	2016-12-12 08:25:00	2016-12-12 08:25:00	1037215
2153563	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-12-29	\N	2016-12-29 12:25:00	2016-12-29 12:25:00	1037215
2153564	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-01-11	\N	2017-01-11 12:55:00	2017-01-11 12:55:00	1037215
2153565	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-01-23	\N	2017-01-23 11:15:00	2017-01-23 11:15:00	1037217
2153566	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-02-10	\N	2017-02-10 09:50:00	2017-02-10 09:50:00	1037244
2153567	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-03-03	\N	2017-03-03 08:20:00	2017-03-03 08:20:00	1037244
2153568	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-03-20	\N	2017-03-20 14:40:00	2017-03-20 14:40:00	1037216
2153569	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-04-07	\N	2017-04-07 11:50:00	2017-04-07 11:50:00	1037244
2153570	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-04-21	\N	2017-04-21 10:15:00	2017-04-21 10:15:00	1037215
2153571	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-05-08	\N	2017-05-08 11:50:00	2017-05-08 11:50:00	1037217
2153572	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-05-24	\N	2017-05-24 11:00:00	2017-05-24 11:00:00	1037216
2153573	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-06-12	\N	2017-06-12 12:40:00	2017-06-12 12:40:00	1037217
2153574	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-06-29	\N	2017-06-29 09:05:00	2017-06-29 09:05:00	1037216
2153575	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-07-17	\N	2017-07-17 17:25:00	2017-07-17 17:25:00	1037244
2153576	100008	AnnexAReturn_dateOfVisit	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-07-31	\N	2017-07-31 16:55:00	2017-07-31 16:55:00	1037217
2153577	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-09-19	\N	2016-09-19 13:15:00	2016-09-19 13:15:00	1037215
2153578	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-10-05	\N	2016-10-05 11:55:00	2016-10-05 11:55:00	1037217
2153579	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-10-31	\N	2016-10-31 15:00:00	2016-10-31 15:00:00	1037215
2153580	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-11-14	\N	2016-11-14 15:55:00	2016-11-14 15:55:00	1037215
2153581	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-12-02	\N	2016-12-02 09:40:00	2016-12-02 09:40:00	1037216
2153582	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-12-23	\N	2016-12-23 08:20:00	2016-12-23 08:20:00	1037244
2153583	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-01-16	\N	2017-01-16 10:45:00	2017-01-16 10:45:00	1037216
2153584	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-01-31	\N	2017-01-31 17:20:00	2017-01-31 17:20:00	1037215
2153585	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-02-20	\N	2017-02-20 08:20:00	2017-02-20 08:20:00	1037244
2153586	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-03-13	\N	2017-03-13 08:05:00	2017-03-13 08:05:00	1037215
2153587	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-04-03	\N	2017-04-03 17:40:00	2017-04-03 17:40:00	1037216
2153588	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-04-14	\N	2017-04-14 09:40:00	2017-04-14 09:40:00	1037215
2153589	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-05-02	\N	2017-05-02 15:10:00	2017-05-02 15:10:00	1037216
2153590	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-05-16	\N	2017-05-16 12:05:00	2017-05-16 12:05:00	1037215
2153591	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-06-09	\N	2017-06-09 13:30:00	2017-06-09 13:30:00	1037216
2153592	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-07-03	\N	2017-07-03 13:00:00	2017-07-03 13:00:00	1037216
2153593	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-07-24	\N	2017-07-24 10:40:00	2017-07-24 10:40:00	1037216
2153594	100009	AnnexAReturn_dateOfVisit	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-08-14	\N	2017-08-14 11:30:00	2017-08-14 11:30:00	1037216
2153595	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-09-20	\N	2016-09-20 17:10:00	2016-09-20 17:10:00	1037215
2153596	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-10-10	\N	2016-10-10 11:45:00	2016-10-10 11:45:00	1037244
2153597	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-11-01	\N	2016-11-01 09:45:00	2016-11-01 09:45:00	1037217
2153598	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-11-14	\N	2016-11-14 08:55:00	2016-11-14 08:55:00	1037216
2153599	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-11-29	\N	2016-11-29 16:15:00	2016-11-29 16:15:00	1037216
2153600	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-12-21	\N	2016-12-21 14:15:00	2016-12-21 14:15:00	1037244
2153601	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-01-05	\N	2017-01-05 13:50:00	2017-01-05 13:50:00	1037216
2153602	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-01-30	\N	2017-01-30 08:10:00	2017-01-30 08:10:00	1037217
2153603	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-02-20	\N	2017-02-20 10:55:00	2017-02-20 10:55:00	1037215
2153604	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-03-07	\N	2017-03-07 13:20:00	2017-03-07 13:20:00	1037244
2153605	100010	AnnexAReturn_dateOfVisit	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2017-03-21	\N	2017-03-21 15:40:00	2017-03-21 15:40:00	1037244
2153557	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-09-08 09:50:00	1037216
2153558	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-09-30 15:25:00	1037244
2153559	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-10-24 14:00:00	1037244
2153560	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-11-04 09:40:00	1037217
2153561	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	No	\N	\N	2016-11-24 13:05:00	1037216
2153562	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-12-12 08:25:00	1037215
2153563	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-12-29 12:25:00	1037215
2153564	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-01-11 12:55:00	1037215
2153565	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-01-23 11:15:00	1037217
2153566	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-02-10 09:50:00	1037244
2153567	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-03-03 08:20:00	1037244
2153568	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-03-20 14:40:00	1037216
2153569	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-04-07 11:50:00	1037244
2153570	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-04-21 10:15:00	1037215
2153571	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-05-08 11:50:00	1037217
2153572	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-05-24 11:00:00	1037216
2153573	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-06-12 12:40:00	1037217
2153574	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-06-29 09:05:00	1037216
2153575	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-07-17 17:25:00	1037244
2153576	100008	AnnexAReturn_wasTheChildSeen	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-07-31 16:55:00	1037217
2153577	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-09-19 13:15:00	1037215
2153578	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	No	\N	\N	2016-10-05 11:55:00	1037217
2153579	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-10-31 15:00:00	1037215
2153580	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-11-14 15:55:00	1037215
2153581	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-12-02 09:40:00	1037216
2153582	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-12-23 08:20:00	1037244
2153583	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-01-16 10:45:00	1037216
2153584	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-01-31 17:20:00	1037215
2153585	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-02-20 08:20:00	1037244
2153586	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-03-13 08:05:00	1037215
2153587	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-04-03 17:40:00	1037216
2153588	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-04-14 09:40:00	1037215
2153589	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-05-02 15:10:00	1037216
2153590	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-05-16 12:05:00	1037215
2153591	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-06-09 13:30:00	1037216
2153592	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-07-03 13:00:00	1037216
2153593	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-07-24 10:40:00	1037216
2153594	100009	AnnexAReturn_wasTheChildSeen	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-08-14 11:30:00	1037216
2153595	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-09-20 17:10:00	1037215
2153596	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-10-10 11:45:00	1037244
2153597	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-11-01 09:45:00	1037217
2153598	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-11-14 08:55:00	1037216
2153599	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-11-29 16:15:00	1037216
2153600	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-12-21 14:15:00	1037244
2153601	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-01-05 13:50:00	1037216
2153602	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-01-30 08:10:00	1037217
2153603	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-02-20 10:55:00	1037215
2153604	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	No	\N	\N	2017-03-07 13:20:00	1037244
2153605	100010	AnnexAReturn_wasTheChildSeen	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2017-03-21 15:40:00	1037244
2153557	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-09-08 09:50:00	1037216
2153558	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-09-30 15:25:00	1037244
2153559	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-10-24 14:00:00	1037244
2153560	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-11-04 09:40:00	1037217
2153561	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2016-11-24 13:05:00	1037216
2153562	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2016-12-12 08:25:00	1037215
2153563	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2016-12-29 12:25:00	1037215
2153564	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2017-01-11 12:55:00	1037215
2153565	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-01-23 11:15:00	1037217
2153566	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2017-02-10 09:50:00	1037244
2153567	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-03-03 08:20:00	1037244
2153568	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2017-03-20 14:40:00	1037216
2153569	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-04-07 11:50:00	1037244
2153570	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-04-21 10:15:00	1037215
2153571	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-05-08 11:50:00	1037217
2153572	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-05-24 11:00:00	1037216
2153573	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-06-12 12:40:00	1037217
2153574	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-06-29 09:05:00	1037216
2153575	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-07-17 17:25:00	1037244
2153576	100008	AnnexAReturn_wasTheChildSeenAlone	P1	100008	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-07-31 16:55:00	1037217
2153577	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-09-19 13:15:00	1037215
2153578	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2016-10-05 11:55:00	1037217
2153579	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-10-31 15:00:00	1037215
2153580	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-11-14 15:55:00	1037215
2153581	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-12-02 09:40:00	1037216
2153582	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-12-23 08:20:00	1037244
2153583	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2017-01-16 10:45:00	1037216
2153584	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-01-31 17:20:00	1037215
2153585	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-02-20 08:20:00	1037244
2153586	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-03-13 08:05:00	1037215
2153587	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-04-03 17:40:00	1037216
2153588	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2017-04-14 09:40:00	1037215
2153589	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-05-02 15:10:00	1037216
2153590	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2017-05-16 12:05:00	1037215
2153591	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-06-09 13:30:00	1037216
2153592	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-07-03 13:00:00	1037216
2153593	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-07-24 10:40:00	1037216
2153594	100009	AnnexAReturn_wasTheChildSeenAlone	P1	100009	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-08-14 11:30:00	1037216
2153595	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-09-20 17:10:00	1037215
2153596	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2016-10-10 11:45:00	1037244
2153597	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-11-01 09:45:00	1037217
2153598	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2016-11-14 08:55:00	1037216
2153599	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-11-29 16:15:00	1037216
2153600	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2016-12-21 14:15:00	1037244
2153601	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2017-01-05 13:50:00	1037216
2153602	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-01-30 08:10:00	1037217
2153603	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-02-20 10:55:00	1037215
2153604	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2017-03-07 13:20:00	1037244
2153605	100010	AnnexAReturn_wasTheChildSeenAlone	P1	100010	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2017-03-21 15:40:00	1037244
1632592	100009	CINCensus_drugParent	P2	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2014-01-13 00:00:00	1037213
1632593	100010	CINCensus_alcoholParent	P2	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2013-11-28 00:00:00	1037239
1632593	100010	CINCensus_domesticChild	P2	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2013-11-28 00:00:00	1037239
1632594	100011	CINCensus_physDisParent	P2	100011	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2013-12-23 00:00:00	1037227
1632595	100008	CINCensus_drugParent	P2	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2016-09-26 00:00:00	1037213
1632595	100008	CINCensus_learnDisChild	P2	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2016-09-26 00:00:00	1037213
1632596	100009	CINCensus_learnDisChild	P2	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2016-09-26 00:00:00	1037227
1632597	100010	CINCensus_learnDisChild	P2	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2016-10-10 00:00:00	1037253
1632597	100010	CINCensus_mentalHealthChild	P2	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2016-10-10 00:00:00	1037253
1632591	100008	CINCensus_childSpecificFactor	P11A	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SexExploit	SexExploit	\N	2013-12-09 00:00:00	1037213
1632591	100008	CINCensus_childSpecificFactor	P17A	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	EmotAbuse	EmotAbuse	\N	2013-12-09 00:00:00	1037213
1632591	100008	CINCensus_childSpecificFactor	P16A	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	AbuseNeglect	AbuseNeglect	\N	2013-12-09 00:00:00	1037213
1632593	100010	CINCensus_childSpecificFactor	P17A	100010	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	EmotAbuse	EmotAbuse	\N	2013-11-28 00:00:00	1037239
1632594	100011	CINCensus_childSpecificFactor	P15A	100011	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SHarm	SHarm	\N	2013-12-23 00:00:00	1037227
1632596	100009	CINCensus_childSpecificFactor	P14A	100009	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Behave	Behave	\N	2016-09-26 00:00:00	1037227
1632591	100008	CINCensus_allegedPerpetratorOfPhysicalAbuse	P3	100008	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	An adult	18C	\N	2013-12-09 00:00:00	1037213
1446544	100015	icContactDate	P1	100015	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2022-09-23	\N	2022-09-23 08:50:00	2022-09-23 08:50:00	\N
1446544	100015	icContactBy	P1	100015	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2022-09-23 08:50:00	\N
1558176	100015	CINCensus_DateOfReferral	P1	100015	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2022-09-23	\N	2022-09-23	2022-09-23 00:00:00	1037266
1558176	100015	CINCensus_ReferralSource	P1	100015	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2022-09-23 00:00:00	1037266
1558176	100015	CINCensus_primaryNeedCategory	P1	100015	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2022-09-23 00:00:00	1037266
1558176	100015	AnnexAReturn_nextSteps_agreed	P1	100015	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2022-09-23 00:00:00	1037266
1632598	100015	CINCensus_startDateOfForm	P1	100015	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2022-09-26	\N	2022-09-26	2022-11-21 00:00:00	1037213
1632598	100015	SeenAlone	P1	100015	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2022-11-21 00:00:00	1037213
1632598	100015	WorkerOutcome	P1	100015	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2022-11-21 00:00:00	1037213
2004712	100015	dateOfReview	P1	100015	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2022-10-26	\N	2022-10-26	2022-10-26 00:00:00	\N
2376808	100015	dateOfMeeting	P1	100015	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2022-10-26	\N	2022-10-26	2022-10-26 00:00:00	\N
2376808	100015	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100015	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN0	PN0	\N	2022-10-26 00:00:00	\N
2414019	100015	AnnexAReturn_dateOfVisit	P1	100015	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-10-10	\N	2022-10-10 13:40:00	2022-10-10 13:40:00	1037261
2414020	100015	AnnexAReturn_dateOfVisit	P1	100015	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-11-21	\N	2022-11-21 16:20:00	2022-11-21 16:20:00	1037261
2414019	100015	AnnexAReturn_wasTheChildSeen	P1	100015	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-10-10 13:40:00	1037261
2414020	100015	AnnexAReturn_wasTheChildSeen	P1	100015	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-11-21 16:20:00	1037261
2414019	100015	AnnexAReturn_wasTheChildSeenAlone	P1	100015	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-10-10 13:40:00	1037261
2414020	100015	AnnexAReturn_wasTheChildSeenAlone	P1	100015	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen with others	\N	\N	2022-11-21 16:20:00	1037261
2525652	100015	903Return_dateOfCheck8	P1	100015	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2022-10-31	\N	2022-10-31	2022-10-31 00:00:00	\N
2525652	100015	903Return_HealthAssessmentTakenPlace	P1	100015	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2022-10-31 00:00:00	\N
2525653	100015	903Return_dateOfCheck8	P1	100015	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	2022-11-10	\N	2022-11-10	2022-11-10 00:00:00	\N
2525653	100015	903Return_DentalCheck	P1	100015	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	Yes	\N	\N	2022-11-10 00:00:00	\N
2227964	100015	903Return_ImmunisationsComplete	P1	100015	0438ab4f-0d93-40d3-ab73-f97455646041	Immunisation check 	COMPLETE	Yes	\N	\N	2022-11-03 00:00:00	\N
2227964	100015	903Return_dateOfCheckImm	P1	100015	0438ab4f-0d93-40d3-ab73-f97455646041	Immunisation check 	COMPLETE	2022-11-03	\N	2022-11-03	2022-11-03 00:00:00	\N
1632598	100015	CINCensus_childSpecificFactor	P10A	100015	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Miss	Miss	\N	2022-11-21 00:00:00	1037213
1446545	100018	icContactDate	P1	100018	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2023-12-18	\N	2023-12-18 13:30:00	2023-12-18 13:30:00	\N
1446546	100019	icContactDate	P1	100019	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2023-12-18	\N	2023-12-18 13:30:00	2023-12-18 13:30:00	\N
1446547	100020	icContactDate	P1	100020	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2023-12-18	\N	2023-12-18 13:30:00	2023-12-18 13:30:00	\N
1446545	100018	icContactBy	P1	100018	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Early help	\N	\N	2023-12-18 13:30:00	\N
1446546	100019	icContactBy	P1	100019	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Early help	\N	\N	2023-12-18 13:30:00	\N
1446547	100020	icContactBy	P1	100020	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Early help	\N	\N	2023-12-18 13:30:00	\N
1446548	100022	icContactDate	P1	100022	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2009-11-30	\N	2009-11-30 10:00:00	2009-11-30 10:00:00	\N
1446549	100023	icContactDate	P1	100023	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2009-11-30	\N	2009-11-30 10:00:00	2009-11-30 10:00:00	\N
1446548	100022	icContactBy	P1	100022	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	A & E	\N	\N	2009-11-30 10:00:00	\N
1446549	100023	icContactBy	P1	100023	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	A & E	\N	\N	2009-11-30 10:00:00	\N
1558177	100022	CINCensus_DateOfReferral	P1	100022	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2009-11-30	\N	2009-11-30	2009-11-30 00:00:00	1037224
1558178	100023	CINCensus_DateOfReferral	P1	100023	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2009-11-30	\N	2009-11-30	2009-11-30 00:00:00	1037224
1558177	100022	CINCensus_ReferralSource	P1	100022	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2009-11-30 00:00:00	1037224
1558178	100023	CINCensus_ReferralSource	P1	100023	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Police	\N	\N	2009-11-30 00:00:00	1037224
1558177	100022	CINCensus_primaryNeedCategory	P1	100022	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family in acute stress	\N	\N	2009-11-30 00:00:00	1037224
1558178	100023	CINCensus_primaryNeedCategory	P1	100023	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family dysfunction	\N	\N	2009-11-30 00:00:00	1037224
1558177	100022	AnnexAReturn_nextSteps_agreed	P1	100022	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	No further action	\N	\N	2009-11-30 00:00:00	1037224
1558178	100023	AnnexAReturn_nextSteps_agreed	P1	100023	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	No further action	\N	\N	2009-11-30 00:00:00	1037224
1446550	100030	icContactDate	P1	100030	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2008-02-04	\N	2008-02-04 12:55:00	2008-02-04 12:55:00	\N
1446551	100027	icContactDate	P1	100027	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2008-02-04	\N	2008-02-04 12:55:00	2008-02-04 12:55:00	\N
1446550	100030	icContactBy	P1	100030	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2008-02-04 12:55:00	\N
1446551	100027	icContactBy	P1	100027	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2008-02-04 12:55:00	\N
1558179	100026	CINCensus_DateOfReferral	P1	100026	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2008-02-04	\N	2008-02-04	2008-02-04 00:00:00	1037212
1558180	100027	CINCensus_DateOfReferral	P1	100027	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2008-02-04	\N	2008-02-04	2008-02-04 00:00:00	1037238
1558179	100026	CINCensus_ReferralSource	P1	100026	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Police	\N	\N	2008-02-04 00:00:00	1037212
1558180	100027	CINCensus_ReferralSource	P1	100027	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2008-02-04 00:00:00	1037238
1558179	100026	CINCensus_primaryNeedCategory	P1	100026	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Socially unacceptable behaviour	\N	\N	2008-02-04 00:00:00	1037212
1558180	100027	CINCensus_primaryNeedCategory	P1	100027	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2008-02-04 00:00:00	1037238
1558179	100026	AnnexAReturn_nextSteps_agreed	P1	100026	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2008-02-04 00:00:00	1037212
1558180	100027	AnnexAReturn_nextSteps_agreed	P1	100027	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2008-02-04 00:00:00	1037238
1632599	100026	CINCensus_startDateOfForm	P1	100026	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2008-02-06	\N	2008-02-06	2008-03-31 00:00:00	1037213
1632600	100027	CINCensus_startDateOfForm	P1	100027	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2008-02-04	\N	2008-02-04	2008-02-22 00:00:00	1037213
1632599	100026	SeenAlone	P1	100026	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2008-03-31 00:00:00	1037213
1632600	100027	SeenAlone	P1	100027	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2008-02-22 00:00:00	1037213
1632600	100027	WorkerOutcome	P1	100027	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Case Closure	\N	\N	2008-02-22 00:00:00	1037213
1632599	100026	WorkerOutcome	P1	100026	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Refer to Early Intervention	\N	\N	2008-03-31 00:00:00	1037213
1632599	100026	CINCensus_childSpecificFactor	P14A	100026	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Behave	Behave	\N	2008-03-31 00:00:00	1037213
1446552	100031	icContactDate	P1	100031	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2010-12-28	\N	2010-12-28 16:55:00	2010-12-28 16:55:00	\N
1446553	100032	icContactDate	P1	100032	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2010-12-28	\N	2010-12-28 16:55:00	2010-12-28 16:55:00	\N
1446554	100033	icContactDate	P1	100033	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2010-12-28	\N	2010-12-28 16:55:00	2010-12-28 16:55:00	\N
1446552	100031	icContactBy	P1	100031	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	GP	\N	\N	2010-12-28 16:55:00	\N
1446553	100032	icContactBy	P1	100032	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	GP	\N	\N	2010-12-28 16:55:00	\N
1446554	100033	icContactBy	P1	100033	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	GP	\N	\N	2010-12-28 16:55:00	\N
1558181	100031	CINCensus_DateOfReferral	P1	100031	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2010-12-28	\N	2010-12-28	2010-12-28 00:00:00	1037224
1558182	100032	CINCensus_DateOfReferral	P1	100032	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2010-12-28	\N	2010-12-28	2010-12-28 00:00:00	1037212
1558183	100033	CINCensus_DateOfReferral	P1	100033	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2010-12-28	\N	2010-12-28	2010-12-28 00:00:00	1037212
1558181	100031	CINCensus_ReferralSource	P1	100031	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2010-12-28 00:00:00	1037224
1558182	100032	CINCensus_ReferralSource	P1	100032	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2010-12-28 00:00:00	1037212
1558183	100033	CINCensus_ReferralSource	P1	100033	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2010-12-28 00:00:00	1037212
1558181	100031	CINCensus_primaryNeedCategory	P1	100031	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Child's disability	\N	\N	2010-12-28 00:00:00	1037224
1558182	100032	CINCensus_primaryNeedCategory	P1	100032	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Child's disability	\N	\N	2010-12-28 00:00:00	1037212
1558183	100033	CINCensus_primaryNeedCategory	P1	100033	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Child's disability	\N	\N	2010-12-28 00:00:00	1037212
1558181	100031	AnnexAReturn_nextSteps_agreed	P1	100031	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2010-12-28 00:00:00	1037224
1558182	100032	AnnexAReturn_nextSteps_agreed	P1	100032	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2010-12-28 00:00:00	1037212
1558183	100033	AnnexAReturn_nextSteps_agreed	P1	100033	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2010-12-28 00:00:00	1037212
1632601	100031	CINCensus_startDateOfForm	P1	100031	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2010-12-28	\N	2010-12-28	2011-01-27 00:00:00	1037214
1632602	100032	CINCensus_startDateOfForm	P1	100032	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2010-12-29	\N	2010-12-29	2011-01-13 00:00:00	1037225
1632603	100033	CINCensus_startDateOfForm	P1	100033	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2010-12-29	\N	2010-12-29	2011-01-24 00:00:00	1037227
1632601	100031	SeenAlone	P1	100031	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2011-01-27 00:00:00	1037214
1632602	100032	SeenAlone	P1	100032	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2011-01-13 00:00:00	1037225
1632603	100033	SeenAlone	P1	100033	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2011-01-24 00:00:00	1037227
1632601	100031	WorkerOutcome	P1	100031	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2011-01-27 00:00:00	1037214
1632602	100032	WorkerOutcome	P1	100032	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2011-01-13 00:00:00	1037225
1632603	100033	WorkerOutcome	P1	100033	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2011-01-24 00:00:00	1037227
2897958	100031	AnnexAReturn_dateOfVisit	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-02-08	\N	2011-02-08 10:00:00	2011-02-08 10:00:00	1037245
2897959	100031	AnnexAReturn_dateOfVisit	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-03-09	\N	2011-03-09 12:35:00	2011-03-09 12:35:00	1037217
2897960	100031	AnnexAReturn_dateOfVisit	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-04-19	\N	2011-04-19 17:15:00	2011-04-19 17:15:00	1037245
2897961	100031	AnnexAReturn_dateOfVisit	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-05-16	\N	2011-05-16 13:20:00	2011-05-16 13:20:00	1037216
2897962	100031	AnnexAReturn_dateOfVisit	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-06-16	\N	2011-06-16 10:30:00	2011-06-16 10:30:00	1037217
2897963	100031	AnnexAReturn_dateOfVisit	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-07-28	\N	2011-07-28 16:40:00	2011-07-28 16:40:00	1037217
2897964	100031	AnnexAReturn_dateOfVisit	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-08-26	\N	2011-08-26 14:30:00	2011-08-26 14:30:00	1037217
2897971	100032	AnnexAReturn_dateOfVisit	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-01-24	\N	2011-01-24 08:30:00	2011-01-24 08:30:00	1037216
2897972	100032	AnnexAReturn_dateOfVisit	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-02-28	\N	2011-02-28 09:10:00	2011-02-28 09:10:00	1037217
2897973	100032	AnnexAReturn_dateOfVisit	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-04-06	\N	2011-04-06 14:20:00	2011-04-06 14:20:00	1037231
2897974	100032	AnnexAReturn_dateOfVisit	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-04-27	\N	2011-04-27 16:30:00	2011-04-27 16:30:00	1037217
2897975	100032	AnnexAReturn_dateOfVisit	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-05-23	\N	2011-05-23 12:05:00	2011-05-23 12:05:00	1037217
2897976	100032	AnnexAReturn_dateOfVisit	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-07-04	\N	2011-07-04 16:45:00	2011-07-04 16:45:00	1037231
2897981	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-01-31	\N	2011-01-31 11:45:00	2011-01-31 11:45:00	1037216
2897982	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-02-22	\N	2011-02-22 17:00:00	2011-02-22 17:00:00	1037217
2897983	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-03-18	\N	2011-03-18 09:15:00	2011-03-18 09:15:00	1037216
2897984	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-04-11	\N	2011-04-11 09:20:00	2011-04-11 09:20:00	1037217
2897985	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-05-05	\N	2011-05-05 10:55:00	2011-05-05 10:55:00	1037217
2897986	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-06-02	\N	2011-06-02 11:20:00	2011-06-02 11:20:00	1037216
2897987	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-07-05	\N	2011-07-05 14:50:00	2011-07-05 14:50:00	1037231
2897988	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-08-15	\N	2011-08-15 12:05:00	2011-08-15 12:05:00	1037215
2897989	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-09-13	\N	2011-09-13 09:25:00	2011-09-13 09:25:00	1037231
2897990	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-10-07	\N	2011-10-07 10:40:00	2011-10-07 10:40:00	1037217
2897991	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-11-21	\N	2011-11-21 17:30:00	2011-11-21 17:30:00	1037231
2897992	100033	AnnexAReturn_dateOfVisit	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2011-12-12	\N	2011-12-12 08:35:00	2011-12-12 08:35:00	1037215
2897958	100031	AnnexAReturn_wasTheChildSeen	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-02-08 10:00:00	1037245
2897959	100031	AnnexAReturn_wasTheChildSeen	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-03-09 12:35:00	1037217
2897960	100031	AnnexAReturn_wasTheChildSeen	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-04-19 17:15:00	1037245
2897961	100031	AnnexAReturn_wasTheChildSeen	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-05-16 13:20:00	1037216
2897962	100031	AnnexAReturn_wasTheChildSeen	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-06-16 10:30:00	1037217
2897963	100031	AnnexAReturn_wasTheChildSeen	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-07-28 16:40:00	1037217
2897964	100031	AnnexAReturn_wasTheChildSeen	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-08-26 14:30:00	1037217
2897971	100032	AnnexAReturn_wasTheChildSeen	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-01-24 08:30:00	1037216
2897972	100032	AnnexAReturn_wasTheChildSeen	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-02-28 09:10:00	1037217
2897973	100032	AnnexAReturn_wasTheChildSeen	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-04-06 14:20:00	1037231
2897974	100032	AnnexAReturn_wasTheChildSeen	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-04-27 16:30:00	1037217
2897975	100032	AnnexAReturn_wasTheChildSeen	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-05-23 12:05:00	1037217
2897976	100032	AnnexAReturn_wasTheChildSeen	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-07-04 16:45:00	1037231
2897981	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-01-31 11:45:00	1037216
2897982	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-02-22 17:00:00	1037217
2897983	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-03-18 09:15:00	1037216
2897984	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-04-11 09:20:00	1037217
2897985	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-05-05 10:55:00	1037217
2897986	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-06-02 11:20:00	1037216
2897987	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-07-05 14:50:00	1037231
2897988	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-08-15 12:05:00	1037215
2897989	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-09-13 09:25:00	1037231
2897990	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-10-07 10:40:00	1037217
2897991	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-11-21 17:30:00	1037231
2897992	100033	AnnexAReturn_wasTheChildSeen	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2011-12-12 08:35:00	1037215
2897958	100031	AnnexAReturn_wasTheChildSeenAlone	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-02-08 10:00:00	1037245
2897959	100031	AnnexAReturn_wasTheChildSeenAlone	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-03-09 12:35:00	1037217
2897960	100031	AnnexAReturn_wasTheChildSeenAlone	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-04-19 17:15:00	1037245
2897961	100031	AnnexAReturn_wasTheChildSeenAlone	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-05-16 13:20:00	1037216
2897962	100031	AnnexAReturn_wasTheChildSeenAlone	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-06-16 10:30:00	1037217
2897963	100031	AnnexAReturn_wasTheChildSeenAlone	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-07-28 16:40:00	1037217
2897964	100031	AnnexAReturn_wasTheChildSeenAlone	P1	100031	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-08-26 14:30:00	1037217
2897971	100032	AnnexAReturn_wasTheChildSeenAlone	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-01-24 08:30:00	1037216
2897972	100032	AnnexAReturn_wasTheChildSeenAlone	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-02-28 09:10:00	1037217
2897973	100032	AnnexAReturn_wasTheChildSeenAlone	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-04-06 14:20:00	1037231
2897974	100032	AnnexAReturn_wasTheChildSeenAlone	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-04-27 16:30:00	1037217
2897975	100032	AnnexAReturn_wasTheChildSeenAlone	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-05-23 12:05:00	1037217
2897976	100032	AnnexAReturn_wasTheChildSeenAlone	P1	100032	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-07-04 16:45:00	1037231
2897981	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-01-31 11:45:00	1037216
2897982	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-02-22 17:00:00	1037217
2897983	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-03-18 09:15:00	1037216
2897984	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-04-11 09:20:00	1037217
2897985	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-05-05 10:55:00	1037217
2897986	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-06-02 11:20:00	1037216
2897987	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-07-05 14:50:00	1037231
2897988	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-08-15 12:05:00	1037215
2897989	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-09-13 09:25:00	1037231
2897990	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-10-07 10:40:00	1037217
2897991	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2011-11-21 17:30:00	1037231
2897992	100033	AnnexAReturn_wasTheChildSeenAlone	P1	100033	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2011-12-12 08:35:00	1037215
1632602	100032	CINCensus_domesticChild	P2	100032	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2011-01-13 00:00:00	1037225
1632603	100033	CINCensus_drugParent	P2	100033	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2011-01-24 00:00:00	1037227
1632603	100033	CINCensus_mentalHealthParent	P2	100033	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2011-01-24 00:00:00	1037227
1632601	100031	CINCensus_childSpecificFactor	P7A	100031	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	YCarer	YCarer	\N	2011-01-27 00:00:00	1037214
1632601	100031	CINCensus_childSpecificFactor	P16A	100031	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	AbuseNeglect	AbuseNeglect	\N	2011-01-27 00:00:00	1037214
1632602	100032	CINCensus_childSpecificFactor	P10A	100032	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Miss	Miss	\N	2011-01-13 00:00:00	1037225
1446555	100036	icContactDate	P1	100036	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2022-04-29	\N	2022-04-29 17:55:00	2022-04-29 17:55:00	\N
1446555	100036	icContactBy	P1	100036	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Health Visitor	\N	\N	2022-04-29 17:55:00	\N
1558184	100036	CINCensus_DateOfReferral	P1	100036	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2022-04-29	\N	2022-04-29	2022-04-29 00:00:00	1037224
1558184	100036	CINCensus_ReferralSource	P1	100036	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Police	\N	\N	2022-04-29 00:00:00	1037224
1558184	100036	CINCensus_primaryNeedCategory	P1	100036	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Absent parenting	\N	\N	2022-04-29 00:00:00	1037224
1558184	100036	AnnexAReturn_nextSteps_agreed	P1	100036	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2022-04-29 00:00:00	1037224
1632604	100036	CINCensus_startDateOfForm	P1	100036	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2022-05-02	\N	2022-05-02	2022-06-27 00:00:00	1037255
1632604	100036	SeenAlone	P1	100036	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2022-06-27 00:00:00	1037255
1632604	100036	WorkerOutcome	P1	100036	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2022-06-27 00:00:00	1037255
2004713	100036	dateOfReview	P1	100036	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2022-05-30	\N	2022-05-30	2022-05-30 00:00:00	\N
2004714	100036	dateOfReview	P1	100036	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2022-08-23	\N	2022-08-23	2022-08-23 00:00:00	\N
2004715	100036	dateOfReview	P1	100036	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2023-02-14	\N	2023-02-14	2023-02-14 00:00:00	\N
2004716	100036	dateOfReview	P1	100036	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2023-08-14	\N	2023-08-14	2023-08-14 00:00:00	\N
2376809	100036	dateOfMeeting	P1	100036	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2022-05-30	\N	2022-05-30	2022-05-30 00:00:00	\N
2376810	100036	dateOfMeeting	P1	100036	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2022-08-23	\N	2022-08-23	2022-08-23 00:00:00	\N
2376811	100036	dateOfMeeting	P1	100036	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2023-02-14	\N	2023-02-14	2023-02-14 00:00:00	\N
2376812	100036	dateOfMeeting	P1	100036	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2023-08-14	\N	2023-08-14	2023-08-14 00:00:00	\N
2376809	100036	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100036	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN7	PN7	\N	2022-05-30 00:00:00	\N
2376810	100036	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100036	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN7	PN7	\N	2022-08-23 00:00:00	\N
2376811	100036	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100036	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN1	PN1	\N	2023-02-14 00:00:00	\N
2376812	100036	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100036	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN5	PN5	\N	2023-08-14 00:00:00	\N
2414021	100036	AnnexAReturn_dateOfVisit	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-05-13	\N	2022-05-13 13:10:00	2022-05-13 13:10:00	1037219
2414022	100036	AnnexAReturn_dateOfVisit	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-06-14	\N	2022-06-14 12:30:00	2022-06-14 12:30:00	1037220
2414023	100036	AnnexAReturn_dateOfVisit	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-08-10	\N	2022-08-10 09:50:00	2022-08-10 09:50:00	1037220
2414024	100036	AnnexAReturn_dateOfVisit	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-10-31	\N	2022-10-31 12:00:00	2022-10-31 12:00:00	1037261
2414025	100036	AnnexAReturn_dateOfVisit	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-12-20	\N	2022-12-20 17:30:00	2022-12-20 17:30:00	1037220
2414026	100036	AnnexAReturn_dateOfVisit	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2023-02-06	\N	2023-02-06 13:45:00	2023-02-06 13:45:00	1037219
2414027	100036	AnnexAReturn_dateOfVisit	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2023-04-24	\N	2023-04-24 09:35:00	2023-04-24 09:35:00	1037261
2414028	100036	AnnexAReturn_dateOfVisit	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2023-07-10	\N	2023-07-10 13:15:00	2023-07-10 13:15:00	1037261
2414021	100036	AnnexAReturn_wasTheChildSeen	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-05-13 13:10:00	1037219
2414022	100036	AnnexAReturn_wasTheChildSeen	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-06-14 12:30:00	1037220
2414023	100036	AnnexAReturn_wasTheChildSeen	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-08-10 09:50:00	1037220
2414024	100036	AnnexAReturn_wasTheChildSeen	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-10-31 12:00:00	1037261
2414025	100036	AnnexAReturn_wasTheChildSeen	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-12-20 17:30:00	1037220
2414026	100036	AnnexAReturn_wasTheChildSeen	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2023-02-06 13:45:00	1037219
2414027	100036	AnnexAReturn_wasTheChildSeen	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2023-04-24 09:35:00	1037261
2414028	100036	AnnexAReturn_wasTheChildSeen	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2023-07-10 13:15:00	1037261
2414021	100036	AnnexAReturn_wasTheChildSeenAlone	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-05-13 13:10:00	1037219
2414022	100036	AnnexAReturn_wasTheChildSeenAlone	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-06-14 12:30:00	1037220
2414023	100036	AnnexAReturn_wasTheChildSeenAlone	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-08-10 09:50:00	1037220
2414024	100036	AnnexAReturn_wasTheChildSeenAlone	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-10-31 12:00:00	1037261
2414025	100036	AnnexAReturn_wasTheChildSeenAlone	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen with others	\N	\N	2022-12-20 17:30:00	1037220
2414026	100036	AnnexAReturn_wasTheChildSeenAlone	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2023-02-06 13:45:00	1037219
2414027	100036	AnnexAReturn_wasTheChildSeenAlone	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2023-04-24 09:35:00	1037261
2414028	100036	AnnexAReturn_wasTheChildSeenAlone	P1	100036	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2023-07-10 13:15:00	1037261
2525654	100036	903Return_dateOfCheck8	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2022-06-20	\N	2022-06-20	2022-06-20 00:00:00	\N
2525656	100036	903Return_dateOfCheck8	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2023-07-10	\N	2023-07-10	2023-07-10 00:00:00	\N
2525654	100036	903Return_HealthAssessmentTakenPlace	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2022-06-20 00:00:00	\N
2525656	100036	903Return_HealthAssessmentTakenPlace	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2023-07-10 00:00:00	\N
2525655	100036	903Return_dateOfCheck8	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	2022-06-16	\N	2022-06-16	2022-06-16 00:00:00	\N
2525657	100036	903Return_dateOfCheck8	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	2023-06-28	\N	2023-06-28	2023-06-28 00:00:00	\N
2525655	100036	903Return_DentalCheck	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	Yes	\N	\N	2022-06-16 00:00:00	\N
2525657	100036	903Return_DentalCheck	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	Yes	\N	\N	2023-06-28 00:00:00	\N
2227965	100036	903Return_ImmunisationsComplete	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Immunisation check 	COMPLETE	Yes	\N	\N	2022-06-05 00:00:00	\N
2227965	100036	903Return_dateOfCheckImm	P1	100036	0438ab4f-0d93-40d3-ab73-f97455646041	Immunisation check 	COMPLETE	2022-06-05	\N	2022-06-05	2022-06-05 00:00:00	\N
2748918	100036	dateChildLastSeen_12	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	2023-06-20	\N	2023-06-20 19:08:00	2023-06-20 19:08:00	\N
2748919	100036	dateChildLastSeen_12	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	2022-11-25	\N	2022-11-25 23:22:00	2022-11-25 23:22:00	\N
2748920	100036	dateChildLastSeen_12	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	2022-09-17	\N	2022-09-17 17:39:00	2022-09-17 17:39:00	\N
2748918	100036	absenceType_3	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	Away without authorisation	\N	\N	2023-06-20 19:08:00	\N
2748919	100036	absenceType_3	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	Missing	\N	\N	2022-11-25 23:22:00	\N
2748920	100036	absenceType_3	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	Missing	\N	\N	2022-09-17 17:39:00	\N
2748918	100036	foundReportDate_7	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	2023-06-21	\N	2023-06-21 22:14:00	2023-06-20 19:08:00	\N
2748919	100036	foundReportDate_7	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	2022-11-28	\N	2022-11-28 12:11:00	2022-11-25 23:22:00	\N
2748920	100036	foundReportDate_7	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	2022-09-19	\N	2022-09-19 08:45:00	2022-09-17 17:39:00	\N
2748918	100036	hasAReturnHomeInterviewBeenOffered_2	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	Yes	\N	\N	2023-06-20 19:08:00	\N
2748919	100036	hasAReturnHomeInterviewBeenOffered_2	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	Yes	\N	\N	2022-11-25 23:22:00	\N
2748920	100036	hasAReturnHomeInterviewBeenOffered_2	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	Yes	\N	\N	2022-09-17 17:39:00	\N
2748918	100036	hasTheReturnHomeInterviewBeenAccepted_2	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	Yes	\N	\N	2023-06-20 19:08:00	\N
2748919	100036	hasTheReturnHomeInterviewBeenAccepted_2	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	Yes	\N	\N	2022-11-25 23:22:00	\N
2748920	100036	hasTheReturnHomeInterviewBeenAccepted_2	P1	100036	e112bee8-4f50-4904-8ebc-842e2fd33994	\N	COMPLETE	No	\N	\N	2022-09-17 17:39:00	\N
1632604	100036	CINCensus_domesticChild	P2	100036	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2022-06-27 00:00:00	1037255
1632604	100036	CINCensus_childSpecificFactor	P16A	100036	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	AbuseNeglect	AbuseNeglect	\N	2022-06-27 00:00:00	1037255
2786129	100036	dateOfPathwayPlan	P1	100036	c17d1557-513d-443f-8013-a31eb541455b	\N	COMPLETE	2026-03-13	\N	2026-03-13	2026-03-13 00:00:00	\N
1446556	100037	icContactDate	P1	100037	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2015-01-26	\N	2015-01-26 13:20:00	2015-01-26 13:20:00	\N
1446557	100038	icContactDate	P1	100038	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2015-01-26	\N	2015-01-26 13:20:00	2015-01-26 13:20:00	\N
1446558	100037	icContactDate	P1	100037	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2017-04-20	\N	2017-04-20 12:25:00	2017-04-20 12:25:00	\N
1446559	100038	icContactDate	P1	100038	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2017-04-20	\N	2017-04-20 12:25:00	2017-04-20 12:25:00	\N
1446556	100037	icContactBy	P1	100037	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Health Visitor	\N	\N	2015-01-26 13:20:00	\N
1446557	100038	icContactBy	P1	100038	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Health Visitor	\N	\N	2015-01-26 13:20:00	\N
1446558	100037	icContactBy	P1	100037	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2017-04-20 12:25:00	\N
1446559	100038	icContactBy	P1	100038	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2017-04-20 12:25:00	\N
1558185	100037	CINCensus_DateOfReferral	P1	100037	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2015-01-26	\N	2015-01-26	2015-01-26 00:00:00	1037212
1558186	100038	CINCensus_DateOfReferral	P1	100038	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2015-01-26	\N	2015-01-26	2015-01-26 00:00:00	1037212
1558187	100037	CINCensus_DateOfReferral	P1	100037	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2017-04-20	\N	2017-04-20	2017-04-20 00:00:00	1037212
1558188	100038	CINCensus_DateOfReferral	P1	100038	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2017-04-20	\N	2017-04-20	2017-04-20 00:00:00	1037212
1558185	100037	CINCensus_ReferralSource	P1	100037	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2015-01-26 00:00:00	1037212
1558186	100038	CINCensus_ReferralSource	P1	100038	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2015-01-26 00:00:00	1037212
1558187	100037	CINCensus_ReferralSource	P1	100037	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2017-04-20 00:00:00	1037212
1558188	100038	CINCensus_ReferralSource	P1	100038	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2017-04-20 00:00:00	1037212
1558185	100037	CINCensus_primaryNeedCategory	P1	100037	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family dysfunction	\N	\N	2015-01-26 00:00:00	1037212
1558186	100038	CINCensus_primaryNeedCategory	P1	100038	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2015-01-26 00:00:00	1037212
1558187	100037	CINCensus_primaryNeedCategory	P1	100037	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family in acute stress	\N	\N	2017-04-20 00:00:00	1037212
1558188	100038	CINCensus_primaryNeedCategory	P1	100038	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family in acute stress	\N	\N	2017-04-20 00:00:00	1037212
1558185	100037	AnnexAReturn_nextSteps_agreed	P1	100037	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2015-01-26 00:00:00	1037212
1558186	100038	AnnexAReturn_nextSteps_agreed	P1	100038	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2015-01-26 00:00:00	1037212
1558187	100037	AnnexAReturn_nextSteps_agreed	P1	100037	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2017-04-20 00:00:00	1037212
1558188	100038	AnnexAReturn_nextSteps_agreed	P1	100038	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2017-04-20 00:00:00	1037212
1632605	100037	CINCensus_startDateOfForm	P1	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2015-01-26	\N	2015-01-26	2015-03-19 00:00:00	1037227
1632606	100038	CINCensus_startDateOfForm	P1	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2015-01-26	\N	2015-01-26	2015-02-12 00:00:00	1037239
1632607	100037	CINCensus_startDateOfForm	P1	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2017-04-21	\N	2017-04-21	2017-05-31 00:00:00	1037256
1632608	100038	CINCensus_startDateOfForm	P1	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2017-04-21	\N	2017-04-21	2017-05-17 00:00:00	1037253
1632605	100037	SeenAlone	P1	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2015-03-19 00:00:00	1037227
1632606	100038	SeenAlone	P1	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2015-02-12 00:00:00	1037239
1632607	100037	SeenAlone	P1	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2017-05-31 00:00:00	1037256
1632608	100038	SeenAlone	P1	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child not seen	\N	\N	2017-05-17 00:00:00	1037253
1632605	100037	WorkerOutcome	P1	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2015-03-19 00:00:00	1037227
1632606	100038	WorkerOutcome	P1	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2015-02-12 00:00:00	1037239
1632607	100037	WorkerOutcome	P1	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2017-05-31 00:00:00	1037256
1632608	100038	WorkerOutcome	P1	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2017-05-17 00:00:00	1037253
1930280	100037	AnnexAReturn_dateOfStratMeeting	P1	100037	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	2015-01-27	\N	2015-01-27	2015-02-03 00:00:00	1037244
1930281	100038	AnnexAReturn_dateOfStratMeeting	P1	100038	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	2015-01-28	\N	2015-01-28	2015-02-09 00:00:00	1037216
1930280	100037	CINCensus_whatNeedsToHappenNext	P1	100037	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Convene initial child protection conference	\N	\N	2015-02-03 00:00:00	1037244
1930281	100038	CINCensus_whatNeedsToHappenNext	P1	100038	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Convene initial child protection conference	\N	\N	2015-02-09 00:00:00	1037216
1930280	100037	CINCensus_outcomeOfSection47Enquiry	P1	100037	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	“Can I see my sister,” Quillane said.	\N	\N	2015-02-03 00:00:00	1037244
1930281	100038	CINCensus_outcomeOfSection47Enquiry	P1	100038	fdca0a95-8578-43ca-97ff-ad3a8adf57de	\N	COMPLETE	Quillane and the other children were easy throughout. The plan was reviewed: everyone keeps to the safety plan.	\N	\N	2015-02-09 00:00:00	1037216
2004717	100037	903Return_dateOfMeetingConference	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	2015-02-09	\N	2015-02-09	2015-02-09 16:50:00	1037244
2004721	100038	903Return_dateOfMeetingConference	P1	100038	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	2015-02-18	\N	2015-02-18	2015-02-18 15:40:00	1037216
2004718	100037	903Return_dateOfMeetingConference	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2015-05-06	\N	2015-05-06	2015-05-06 14:50:00	1037265
2004719	100037	903Return_dateOfMeetingConference	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2015-10-26	\N	2015-10-26	2015-10-26 09:55:00	1037237
2004720	100037	903Return_dateOfMeetingConference	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	2016-02-25	\N	2016-02-25	2016-02-25 17:55:00	1037237
2004717	100037	ChildProtectionNextStep	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Set next review	\N	\N	2015-02-09 16:50:00	1037244
2004721	100038	ChildProtectionNextStep	P1	100038	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Provision of services	\N	\N	2015-02-18 15:40:00	1037216
2004717	100037	AnnexAReturn_typeOfMeeting	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Child Protection (Transfer in conference)	\N	\N	2015-02-09 16:50:00	1037244
2004721	100038	AnnexAReturn_typeOfMeeting	P1	100038	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Initial Conference	COMPLETE	Child Protection (Transfer in conference)	\N	\N	2015-02-18 15:40:00	1037216
2004718	100037	ChildProtectionNextStep	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2015-05-06 14:50:00	1037265
2004719	100037	ChildProtectionNextStep	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	Set next review	\N	\N	2015-10-26 09:55:00	1037237
2004720	100037	ChildProtectionNextStep	P1	100037	21e01e2e-fd65-439d-a8aa-a179106a3d45	Child Protection - Review Conference	COMPLETE	CIN	\N	\N	2016-02-25 17:55:00	1037237
2190763	100037	dateOfMeeting	P1	100037	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2015-05-06	\N	2015-05-06	2015-05-06 00:00:00	\N
2190764	100037	dateOfMeeting	P1	100037	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2015-10-26	\N	2015-10-26	2015-10-26 00:00:00	\N
2190765	100037	dateOfMeeting	P1	100037	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	2016-02-25	\N	2016-02-25	2016-02-25 00:00:00	\N
2190763	100037	howwasthechildabletocontributetheirviewstotheconference_4	P1	100037	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN7	PN7	\N	2015-05-06 00:00:00	\N
2190764	100037	howwasthechildabletocontributetheirviewstotheconference_4	P1	100037	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN1	PN1	\N	2015-10-26 00:00:00	\N
2190765	100037	howwasthechildabletocontributetheirviewstotheconference_4	P1	100037	79f3495c-134f-4e69-b00f-7621925419f7	Child protection conference	COMPLETE	PN7	PN7	\N	2016-02-25 00:00:00	\N
2898050	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2016-03-14	\N	2016-03-14 15:50:00	2016-03-14 15:50:00	1037216
2898051	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2016-04-20	\N	2016-04-20 10:35:00	2016-04-20 10:35:00	1037216
2898052	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2016-05-16	\N	2016-05-16 08:20:00	2016-05-16 08:20:00	1037216
2898053	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2016-06-10	\N	2016-06-10 16:55:00	2016-06-10 16:55:00	1037244
2898054	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2016-07-25	\N	2016-07-25 08:25:00	2016-07-25 08:25:00	1037215
2898055	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2016-08-30	\N	2016-08-30 14:45:00	2016-08-30 14:45:00	1037216
2898060	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2015-03-09	\N	2015-03-09 11:20:00	2015-03-09 11:20:00	1037231
2898061	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2015-04-09	\N	2015-04-09 08:35:00	2015-04-09 08:35:00	1037244
2898062	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2015-05-25	\N	2015-05-25 17:45:00	2015-05-25 17:45:00	1037216
2898063	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2015-06-22	\N	2015-06-22 10:45:00	2015-06-22 10:45:00	1037217
2898064	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2015-07-27	\N	2015-07-27 14:40:00	2015-07-27 14:40:00	1037216
2898065	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2015-09-03	\N	2015-09-03 10:30:00	2015-09-03 10:30:00	1037244
2898066	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2015-10-14	\N	2015-10-14 12:30:00	2015-10-14 12:30:00	1037217
2898067	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2015-11-06	\N	2015-11-06 11:40:00	2015-11-06 11:40:00	1037215
2898076	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-06-22	\N	2017-06-22 11:15:00	2017-06-22 11:15:00	1037244
2898077	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-07-21	\N	2017-07-21 15:05:00	2017-07-21 15:05:00	1037244
2898078	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-08-18	\N	2017-08-18 12:05:00	2017-08-18 12:05:00	1037217
2898079	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-09-22	\N	2017-09-22 13:45:00	2017-09-22 13:45:00	1037244
2898080	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-10-16	\N	2017-10-16 10:45:00	2017-10-16 10:45:00	1037215
2898081	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-11-14	\N	2017-11-14 13:35:00	2017-11-14 13:35:00	1037215
2898082	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-12-11	\N	2017-12-11 11:55:00	2017-12-11 11:55:00	1037215
2898083	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-01-19	\N	2018-01-19 14:05:00	2018-01-19 14:05:00	1037215
2898084	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-02-20	\N	2018-02-20 16:45:00	2018-02-20 16:45:00	1037217
2898091	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-05-24	\N	2017-05-24 15:15:00	2017-05-24 15:15:00	1037215
2898092	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-07-07	\N	2017-07-07 14:55:00	2017-07-07 14:55:00	1037217
2898093	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-08-21	\N	2017-08-21 16:35:00	2017-08-21 16:35:00	1037216
2898094	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-09-11	\N	2017-09-11 17:45:00	2017-09-11 17:45:00	1037215
2898095	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-10-12	\N	2017-10-12 14:30:00	2017-10-12 14:30:00	1037217
2898096	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-11-07	\N	2017-11-07 10:25:00	2017-11-07 10:25:00	1037215
2898097	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2017-12-04	\N	2017-12-04 11:10:00	2017-12-04 11:10:00	1037217
2898098	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-01-01	\N	2018-01-01 15:15:00	2018-01-01 15:15:00	1037229
2898099	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-01-29	\N	2018-01-29 09:45:00	2018-01-29 09:45:00	1037215
2898100	100038	AnnexAReturn_dateOfVisit	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2018-03-13	\N	2018-03-13 15:35:00	2018-03-13 15:35:00	1037215
2898050	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2016-03-14 15:50:00	1037216
2898051	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2016-04-20 10:35:00	1037216
2898052	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2016-05-16 08:20:00	1037216
2898053	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2016-06-10 16:55:00	1037244
2898054	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2016-07-25 08:25:00	1037215
2898055	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2016-08-30 14:45:00	1037216
2898060	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2015-03-09 11:20:00	1037231
2898061	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2015-04-09 08:35:00	1037244
2898062	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2015-05-25 17:45:00	1037216
2898063	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2015-06-22 10:45:00	1037217
2898064	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2015-07-27 14:40:00	1037216
2898065	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2015-09-03 10:30:00	1037244
2898066	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2015-10-14 12:30:00	1037217
2898067	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2015-11-06 11:40:00	1037215
2898076	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-06-22 11:15:00	1037244
2898077	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-07-21 15:05:00	1037244
2898078	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-08-18 12:05:00	1037217
2898079	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-09-22 13:45:00	1037244
2898080	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-10-16 10:45:00	1037215
2898081	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-11-14 13:35:00	1037215
2898082	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-12-11 11:55:00	1037215
2898083	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-01-19 14:05:00	1037215
2898084	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-02-20 16:45:00	1037217
2898091	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-05-24 15:15:00	1037215
2898092	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-07-07 14:55:00	1037217
2898093	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-08-21 16:35:00	1037216
2898094	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2017-09-11 17:45:00	1037215
2898095	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-10-12 14:30:00	1037217
2898096	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-11-07 10:25:00	1037215
2898097	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2017-12-04 11:10:00	1037217
2898098	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-01-01 15:15:00	1037229
2898099	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-01-29 09:45:00	1037215
2898100	100038	AnnexAReturn_wasTheChildSeen	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2018-03-13 15:35:00	1037215
2898050	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2016-03-14 15:50:00	1037216
2898051	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2016-04-20 10:35:00	1037216
2898052	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2016-05-16 08:20:00	1037216
2898053	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2016-06-10 16:55:00	1037244
2898054	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2016-07-25 08:25:00	1037215
2898055	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2016-08-30 14:45:00	1037216
2898060	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2015-03-09 11:20:00	1037231
2898061	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2015-04-09 08:35:00	1037244
2898062	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2015-05-25 17:45:00	1037216
2898063	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2015-06-22 10:45:00	1037217
2898064	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2015-07-27 14:40:00	1037216
2898065	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2015-09-03 10:30:00	1037244
2898066	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2015-10-14 12:30:00	1037217
2898067	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2015-11-06 11:40:00	1037215
2898076	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2017-06-22 11:15:00	1037244
2898077	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-07-21 15:05:00	1037244
2898078	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-08-18 12:05:00	1037217
2898079	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-09-22 13:45:00	1037244
2898080	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-10-16 10:45:00	1037215
2898081	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2017-11-14 13:35:00	1037215
2898082	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-12-11 11:55:00	1037215
2898083	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2018-01-19 14:05:00	1037215
2898084	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-02-20 16:45:00	1037217
2898091	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-05-24 15:15:00	1037215
2898092	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2017-07-07 14:55:00	1037217
2898093	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-08-21 16:35:00	1037216
2898094	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2017-09-11 17:45:00	1037215
2898095	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-10-12 14:30:00	1037217
2898095	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-10-12 14:30:00	1037217
2898096	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2017-11-07 10:25:00	1037215
2898097	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2017-12-04 11:10:00	1037217
2898098	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-01-01 15:15:00	1037229
2898099	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2018-01-29 09:45:00	1037215
2898100	100038	AnnexAReturn_wasTheChildSeenAlone	P1	100038	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2018-03-13 15:35:00	1037215
2153606	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-02-19	\N	2015-02-19 09:45:00	2015-02-19 09:45:00	1037244
2153607	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-03-10	\N	2015-03-10 08:40:00	2015-03-10 08:40:00	1037231
2153608	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-03-27	\N	2015-03-27 08:55:00	2015-03-27 08:55:00	1037217
2153609	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-04-08	\N	2015-04-08 10:15:00	2015-04-08 10:15:00	1037215
2153610	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-04-22	\N	2015-04-22 10:30:00	2015-04-22 10:30:00	1037244
2153611	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-05-12	\N	2015-05-12 08:20:00	2015-05-12 08:20:00	1037215
2153612	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-06-01	\N	2015-06-01 13:20:00	2015-06-01 13:20:00	1037217
2153613	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-06-15	\N	2015-06-15 16:25:00	2015-06-15 16:25:00	1037244
2153614	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-07-01	\N	2015-07-01 13:15:00	2015-07-01 13:15:00	1037231
2153615	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-07-13	\N	2015-07-13 13:00:00	2015-07-13 13:00:00	1037244
2153616	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-08-04	\N	2015-08-04 14:00:00	2015-08-04 14:00:00	1037231
2153617	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-08-18	\N	2015-08-18 10:30:00	2015-08-18 10:30:00	1037244
2153618	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-09-07	\N	2015-09-07 08:55:00	2015-09-07 08:55:00	1037244
2153619	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-09-28	\N	2015-09-28 09:00:00	2015-09-28 09:00:00	1037217
2153620	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-10-12	\N	2015-10-12 11:40:00	2015-10-12 11:40:00	1037216
2153621	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-11-02	\N	2015-11-02 13:10:00	2015-11-02 13:10:00	1037216
2153622	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-11-24	\N	2015-11-24 12:50:00	2015-11-24 12:50:00	1037216
2153623	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-12-08	\N	2015-12-08 17:20:00	2015-12-08 17:20:00	1037216
2153624	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2015-12-23	\N	2015-12-23 17:05:00	2015-12-23 17:05:00	1037217
2153625	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-01-12	\N	2016-01-12 16:10:00	2016-01-12 16:10:00	1037215
2153626	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-01-25	\N	2016-01-25 11:00:00	2016-01-25 11:00:00	1037216
2153627	100037	AnnexAReturn_dateOfVisit	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	2016-02-15	\N	2016-02-15 11:35:00	2016-02-15 11:35:00	1037216
2153606	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-02-19 09:45:00	1037244
2153607	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-03-10 08:40:00	1037231
2153608	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-03-27 08:55:00	1037217
2153609	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-04-08 10:15:00	1037215
2153610	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	No	\N	\N	2015-04-22 10:30:00	1037244
2153611	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-05-12 08:20:00	1037215
2153612	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-06-01 13:20:00	1037217
2153613	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	No	\N	\N	2015-06-15 16:25:00	1037244
2153614	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-07-01 13:15:00	1037231
2153615	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-07-13 13:00:00	1037244
2153616	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-08-04 14:00:00	1037231
2153617	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-08-18 10:30:00	1037244
2153618	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-09-07 08:55:00	1037244
2153619	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-09-28 09:00:00	1037217
2153620	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-10-12 11:40:00	1037216
2153621	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	No	\N	\N	2015-11-02 13:10:00	1037216
2153622	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-11-24 12:50:00	1037216
2153623	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-12-08 17:20:00	1037216
2153624	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2015-12-23 17:05:00	1037217
2153625	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-01-12 16:10:00	1037215
2153626	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Yes	\N	\N	2016-01-25 11:00:00	1037216
2153627	100037	AnnexAReturn_wasTheChildSeen	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	No	\N	\N	2016-02-15 11:35:00	1037216
2153606	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-02-19 09:45:00	1037244
2153607	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-03-10 08:40:00	1037231
2153608	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-03-27 08:55:00	1037217
2153609	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-04-08 10:15:00	1037215
2153610	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-04-22 10:30:00	1037244
2153611	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-05-12 08:20:00	1037215
2153612	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-06-01 13:20:00	1037217
2153613	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-06-15 16:25:00	1037244
2153614	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-07-01 13:15:00	1037231
2153615	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-07-13 13:00:00	1037244
2153616	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-08-04 14:00:00	1037231
2153617	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-08-18 10:30:00	1037244
2153618	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-09-07 08:55:00	1037244
2153619	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-09-28 09:00:00	1037217
2153620	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-10-12 11:40:00	1037216
2153621	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2015-11-02 13:10:00	1037216
2153622	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-11-24 12:50:00	1037216
2153623	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-12-08 17:20:00	1037216
2153624	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2015-12-23 17:05:00	1037217
2153625	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-01-12 16:10:00	1037215
2153626	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen alone	\N	\N	2016-01-25 11:00:00	1037216
2153627	100037	AnnexAReturn_wasTheChildSeenAlone	P1	100037	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child Protection 	COMPLETE	Child seen with others	\N	\N	2016-02-15 11:35:00	1037216
1632605	100037	CINCensus_domesticParent	P2	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2015-03-19 00:00:00	1037227
1632606	100038	CINCensus_mentalHealthParent	P2	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2015-02-12 00:00:00	1037239
1632607	100037	CINCensus_learnDisChild	P2	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2017-05-31 00:00:00	1037256
1632607	100037	CINCensus_mentalHealthChild	P2	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2017-05-31 00:00:00	1037256
1632608	100038	CINCensus_learnDisChild	P2	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2017-05-17 00:00:00	1037253
1632608	100038	CINCensus_physDisParent	P2	100038	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2017-05-17 00:00:00	1037253
1632607	100037	CINCensus_childSpecificFactor	P16A	100037	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	AbuseNeglect	AbuseNeglect	\N	2017-05-31 00:00:00	1037256
1446560	100041	icContactDate	P1	100041	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2025-03-10	\N	2025-03-10 13:40:00	2025-03-10 13:40:00	\N
1446561	100042	icContactDate	P1	100042	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2025-03-10	\N	2025-03-10 13:40:00	2025-03-10 13:40:00	\N
1446560	100041	icContactBy	P1	100041	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2025-03-10 13:40:00	\N
1446561	100042	icContactBy	P1	100042	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2025-03-10 13:40:00	\N
1558189	100041	CINCensus_DateOfReferral	P1	100041	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2025-03-10	\N	2025-03-10	2025-03-10 00:00:00	1037226
1558190	100042	CINCensus_DateOfReferral	P1	100042	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2025-03-10	\N	2025-03-10	2025-03-10 00:00:00	1037254
1558189	100041	CINCensus_ReferralSource	P1	100041	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2025-03-10 00:00:00	1037226
1558190	100042	CINCensus_ReferralSource	P1	100042	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Health Visitor	\N	\N	2025-03-10 00:00:00	1037254
1558189	100041	CINCensus_primaryNeedCategory	P1	100041	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family in acute stress	\N	\N	2025-03-10 00:00:00	1037226
1558190	100042	CINCensus_primaryNeedCategory	P1	100042	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Socially unacceptable behaviour	\N	\N	2025-03-10 00:00:00	1037254
1558189	100041	AnnexAReturn_nextSteps_agreed	P1	100041	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2025-03-10 00:00:00	1037226
1558190	100042	AnnexAReturn_nextSteps_agreed	P1	100042	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2025-03-10 00:00:00	1037254
1632609	100041	CINCensus_startDateOfForm	P1	100041	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2025-03-10	\N	2025-03-10	2025-04-14 00:00:00	1037213
1632610	100042	CINCensus_startDateOfForm	P1	100042	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2025-03-10	\N	2025-03-10	2025-04-09 00:00:00	1037242
1632609	100041	SeenAlone	P1	100041	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child not seen	\N	\N	2025-04-14 00:00:00	1037213
1632610	100042	SeenAlone	P1	100042	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2025-04-09 00:00:00	1037242
1632609	100041	WorkerOutcome	P1	100041	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Refer to Early Intervention	\N	\N	2025-04-14 00:00:00	1037213
1632610	100042	WorkerOutcome	P1	100042	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Refer to Early Intervention	\N	\N	2025-04-09 00:00:00	1037242
1632609	100041	CINCensus_childSpecificFactor	P15A	100041	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SHarm	SHarm	\N	2025-04-14 00:00:00	1037213
1632609	100041	CINCensus_childSpecificFactor	P10A	100041	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Miss	Miss	\N	2025-04-14 00:00:00	1037213
1632609	100041	CINCensus_childSpecificFactor	P17A	100041	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	EmotAbuse	EmotAbuse	\N	2025-04-14 00:00:00	1037213
1632609	100041	CINCensus_childSpecificFactor	P16A	100041	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	AbuseNeglect	AbuseNeglect	\N	2025-04-14 00:00:00	1037213
1632610	100042	CINCensus_childSpecificFactor	P11A	100042	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SexExploit	SexExploit	\N	2025-04-09 00:00:00	1037242
1632610	100042	CINCensus_allegedPerpetratorOfPhysicalAbuse	P3	100042	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	An adult	18C	\N	2025-04-09 00:00:00	1037242
1446562	100045	icContactDate	P1	100045	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2012-11-07	\N	2012-11-07 13:45:00	2012-11-07 13:45:00	\N
1446562	100045	icContactBy	P1	100045	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Housing	\N	\N	2012-11-07 13:45:00	\N
1446563	100049	icContactDate	P1	100049	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2019-04-23	\N	2019-04-23 16:35:00	2019-04-23 16:35:00	\N
1446563	100049	icContactBy	P1	100049	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Health Visitor	\N	\N	2019-04-23 16:35:00	\N
1558191	100049	CINCensus_DateOfReferral	P1	100049	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2019-04-23	\N	2019-04-23	2019-04-23 00:00:00	1037212
1558191	100049	CINCensus_ReferralSource	P1	100049	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2019-04-23 00:00:00	1037212
1558191	100049	CINCensus_primaryNeedCategory	P1	100049	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family in acute stress	\N	\N	2019-04-23 00:00:00	1037212
1558191	100049	AnnexAReturn_nextSteps_agreed	P1	100049	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2019-04-23 00:00:00	1037212
1632611	100049	CINCensus_startDateOfForm	P1	100049	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2019-04-25	\N	2019-04-25	2019-05-30 00:00:00	1037225
1632611	100049	SeenAlone	P1	100049	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2019-05-30 00:00:00	1037225
1632611	100049	WorkerOutcome	P1	100049	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2019-05-30 00:00:00	1037225
2004722	100049	dateOfReview	P1	100049	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2019-05-27	\N	2019-05-27	2019-05-27 00:00:00	\N
2004723	100049	dateOfReview	P1	100049	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2019-08-26	\N	2019-08-26	2019-08-26 00:00:00	\N
2004724	100049	dateOfReview	P1	100049	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2020-02-20	\N	2020-02-20	2020-02-20 00:00:00	\N
2004725	100049	dateOfReview	P1	100049	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2020-08-17	\N	2020-08-17	2020-08-17 00:00:00	\N
2004726	100049	dateOfReview	P1	100049	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2021-02-15	\N	2021-02-15	2021-02-15 00:00:00	\N
2004727	100049	dateOfReview	P1	100049	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2021-08-16	\N	2021-08-16	2021-08-16 00:00:00	\N
2004728	100049	dateOfReview	P1	100049	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2022-02-14	\N	2022-02-14	2022-02-14 00:00:00	\N
2004729	100049	dateOfReview	P1	100049	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2022-08-15	\N	2022-08-15	2022-08-15 00:00:00	\N
2376813	100049	dateOfMeeting	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2019-05-27	\N	2019-05-27	2019-05-27 00:00:00	\N
2376814	100049	dateOfMeeting	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2019-08-26	\N	2019-08-26	2019-08-26 00:00:00	\N
2376815	100049	dateOfMeeting	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2020-02-20	\N	2020-02-20	2020-02-20 00:00:00	\N
2376816	100049	dateOfMeeting	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2020-08-17	\N	2020-08-17	2020-08-17 00:00:00	\N
2376817	100049	dateOfMeeting	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2021-02-15	\N	2021-02-15	2021-02-15 00:00:00	\N
2376818	100049	dateOfMeeting	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2021-08-16	\N	2021-08-16	2021-08-16 00:00:00	\N
2376819	100049	dateOfMeeting	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2022-02-14	\N	2022-02-14	2022-02-14 00:00:00	\N
2376820	100049	dateOfMeeting	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2022-08-15	\N	2022-08-15	2022-08-15 00:00:00	\N
2376813	100049	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN3	PN3	\N	2019-05-27 00:00:00	\N
2376814	100049	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN7	PN7	\N	2019-08-26 00:00:00	\N
2376815	100049	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN1	PN1	\N	2020-02-20 00:00:00	\N
2376816	100049	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN1	PN1	\N	2020-08-17 00:00:00	\N
2376817	100049	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN1	PN1	\N	2021-02-15 00:00:00	\N
2376818	100049	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN1	PN1	\N	2021-08-16 00:00:00	\N
2376819	100049	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN1	PN1	\N	2022-02-14 00:00:00	\N
2376820	100049	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100049	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN6	PN6	\N	2022-08-15 00:00:00	\N
2414029	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2019-04-30	\N	2019-04-30 12:10:00	2019-04-30 12:10:00	1037219
2414030	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2019-06-04	\N	2019-06-04 10:20:00	2019-06-04 10:20:00	1037220
2414031	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2019-08-26	\N	2019-08-26 13:05:00	2019-08-26 13:05:00	1037219
2414032	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2019-11-01	\N	2019-11-01 17:05:00	2019-11-01 17:05:00	1037219
2414033	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2020-01-08	\N	2020-01-08 15:45:00	2020-01-08 15:45:00	1037219
2414034	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2020-04-01	\N	2020-04-01 11:30:00	2020-04-01 11:30:00	1037220
2414035	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2020-05-19	\N	2020-05-19 17:15:00	2020-05-19 17:15:00	1037220
2414036	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2020-07-06	\N	2020-07-06 11:55:00	2020-07-06 11:55:00	1037220
2414037	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2020-09-21	\N	2020-09-21 13:00:00	2020-09-21 13:00:00	1037219
2414038	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2020-12-10	\N	2020-12-10 14:25:00	2020-12-10 14:25:00	1037220
2414039	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2021-02-15	\N	2021-02-15 13:40:00	2021-02-15 13:40:00	1037219
2414040	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2021-04-07	\N	2021-04-07 11:40:00	2021-04-07 11:40:00	1037261
2414041	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2021-06-14	\N	2021-06-14 08:25:00	2021-06-14 08:25:00	1037219
2414042	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2021-08-09	\N	2021-08-09 15:30:00	2021-08-09 15:30:00	1037220
2414043	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2021-09-28	\N	2021-09-28 11:35:00	2021-09-28 11:35:00	1037220
2414044	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2021-12-27	\N	2021-12-27 12:20:00	2021-12-27 12:20:00	1037261
2414045	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-03-14	\N	2022-03-14 16:55:00	2022-03-14 16:55:00	1037220
2414046	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-06-06	\N	2022-06-06 15:30:00	2022-06-06 15:30:00	1037261
2414047	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-09-01	\N	2022-09-01 12:15:00	2022-09-01 12:15:00	1037220
2414048	100049	AnnexAReturn_dateOfVisit	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2022-11-29	\N	2022-11-29 13:00:00	2022-11-29 13:00:00	1037219
2414029	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	No	\N	\N	2019-04-30 12:10:00	1037219
2414030	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2019-06-04 10:20:00	1037220
2414031	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2019-08-26 13:05:00	1037219
2414032	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2019-11-01 17:05:00	1037219
2414033	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2020-01-08 15:45:00	1037219
2414034	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2020-04-01 11:30:00	1037220
2414035	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2020-05-19 17:15:00	1037220
2414036	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2020-07-06 11:55:00	1037220
2414037	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2020-09-21 13:00:00	1037219
2414038	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2020-12-10 14:25:00	1037220
2414039	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2021-02-15 13:40:00	1037219
2414040	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2021-04-07 11:40:00	1037261
2414041	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2021-06-14 08:25:00	1037219
2414042	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2021-08-09 15:30:00	1037220
2414043	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2021-09-28 11:35:00	1037220
2414044	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2021-12-27 12:20:00	1037261
2414045	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-03-14 16:55:00	1037220
2414046	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-06-06 15:30:00	1037261
2414047	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-09-01 12:15:00	1037220
2414048	100049	AnnexAReturn_wasTheChildSeen	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2022-11-29 13:00:00	1037219
2414029	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen with others	\N	\N	2019-04-30 12:10:00	1037219
2414030	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2019-06-04 10:20:00	1037220
2414031	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2019-08-26 13:05:00	1037219
2414032	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2019-11-01 17:05:00	1037219
2414033	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2020-01-08 15:45:00	1037219
2414034	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2020-04-01 11:30:00	1037220
2414035	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2020-05-19 17:15:00	1037220
2414036	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen with others	\N	\N	2020-07-06 11:55:00	1037220
2414037	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2020-09-21 13:00:00	1037219
2414038	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen with others	\N	\N	2020-12-10 14:25:00	1037220
2414039	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2021-02-15 13:40:00	1037219
2414040	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2021-04-07 11:40:00	1037261
2414041	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen with others	\N	\N	2021-06-14 08:25:00	1037219
2414042	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2021-08-09 15:30:00	1037220
2414043	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2021-09-28 11:35:00	1037220
2414044	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2021-12-27 12:20:00	1037261
2414045	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-03-14 16:55:00	1037220
2414046	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-06-06 15:30:00	1037261
2414047	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-09-01 12:15:00	1037220
2414048	100049	AnnexAReturn_wasTheChildSeenAlone	P1	100049	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2022-11-29 13:00:00	1037219
2525658	100049	903Return_dateOfCheck8	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2019-05-24	\N	2019-05-24	2019-05-24 00:00:00	\N
2525660	100049	903Return_dateOfCheck8	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2020-06-15	\N	2020-06-15	2020-06-15 00:00:00	\N
2525662	100049	903Return_dateOfCheck8	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2021-05-06	\N	2021-05-06	2021-05-06 00:00:00	\N
2525664	100049	903Return_dateOfCheck8	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2022-05-10	\N	2022-05-10	2022-05-10 00:00:00	\N
2525658	100049	903Return_HealthAssessmentTakenPlace	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2019-05-24 00:00:00	\N
2525660	100049	903Return_HealthAssessmentTakenPlace	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2020-06-15 00:00:00	\N
2525662	100049	903Return_HealthAssessmentTakenPlace	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2021-05-06 00:00:00	\N
2525664	100049	903Return_HealthAssessmentTakenPlace	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2022-05-10 00:00:00	\N
2525659	100049	903Return_dateOfCheck8	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	2019-05-22	\N	2019-05-22	2019-05-22 00:00:00	\N
2525661	100049	903Return_dateOfCheck8	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	2020-06-08	\N	2020-06-08	2020-06-08 00:00:00	\N
2525663	100049	903Return_dateOfCheck8	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	2021-04-29	\N	2021-04-29	2021-04-29 00:00:00	\N
2525665	100049	903Return_dateOfCheck8	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	2022-05-18	\N	2022-05-18	2022-05-18 00:00:00	\N
2525659	100049	903Return_DentalCheck	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	Yes	\N	\N	2019-05-22 00:00:00	\N
2525661	100049	903Return_DentalCheck	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	Yes	\N	\N	2020-06-08 00:00:00	\N
2525663	100049	903Return_DentalCheck	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	Yes	\N	\N	2021-04-29 00:00:00	\N
2525665	100049	903Return_DentalCheck	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	Yes	\N	\N	2022-05-18 00:00:00	\N
2227966	100049	903Return_ImmunisationsComplete	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Immunisation check 	COMPLETE	Yes	\N	\N	2019-05-28 00:00:00	\N
2227966	100049	903Return_dateOfCheckImm	P1	100049	0438ab4f-0d93-40d3-ab73-f97455646041	Immunisation check 	COMPLETE	2019-05-28	\N	2019-05-28	2019-05-28 00:00:00	\N
1744263	100049	903Return_dateOfLatestSDQRecord	P1	100049	fb7f6ffc-e8a1-4b45-8eaa-356a5be33895	\N	COMPLETE	2020-05-24	\N	2020-05-24	2020-05-24 00:00:00	\N
1744264	100049	903Return_dateOfLatestSDQRecord	P1	100049	fb7f6ffc-e8a1-4b45-8eaa-356a5be33895	\N	COMPLETE	2021-04-29	\N	2021-04-29	2021-04-29 00:00:00	\N
1744263	100049	youngPersonsStrengthsAndDifficultiesQuestionnaireScore	P1	100049	fb7f6ffc-e8a1-4b45-8eaa-356a5be33895	\N	COMPLETE	14	\N	\N	2020-05-24 00:00:00	\N
1744264	100049	youngPersonsStrengthsAndDifficultiesQuestionnaireScore	P1	100049	fb7f6ffc-e8a1-4b45-8eaa-356a5be33895	\N	COMPLETE	7	\N	\N	2021-04-29 00:00:00	\N
1632611	100049	CINCensus_childSpecificFactor	P11A	100049	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SexExploit	SexExploit	\N	2019-05-30 00:00:00	1037225
2786130	100049	dateOfPathwayPlan	P1	100049	c17d1557-513d-443f-8013-a31eb541455b	\N	COMPLETE	2025-11-11	\N	2025-11-11	2025-11-11 00:00:00	\N
1446564	100052	icContactDate	P1	100052	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2025-07-14	\N	2025-07-14 13:00:00	2025-07-14 13:00:00	\N
1446565	100053	icContactDate	P1	100053	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2025-07-14	\N	2025-07-14 13:00:00	2025-07-14 13:00:00	\N
1446566	100054	icContactDate	P1	100054	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2025-07-14	\N	2025-07-14 13:00:00	2025-07-14 13:00:00	\N
1446564	100052	icContactBy	P1	100052	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2025-07-14 13:00:00	\N
1446565	100053	icContactBy	P1	100053	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2025-07-14 13:00:00	\N
1446566	100054	icContactBy	P1	100054	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	Police	\N	\N	2025-07-14 13:00:00	\N
1558192	100052	CINCensus_DateOfReferral	P1	100052	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2025-07-14	\N	2025-07-14	2025-07-14 00:00:00	1037266
1558193	100053	CINCensus_DateOfReferral	P1	100053	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2025-07-14	\N	2025-07-14	2025-07-14 00:00:00	1037226
1558194	100054	CINCensus_DateOfReferral	P1	100054	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2025-07-14	\N	2025-07-14	2025-07-14 00:00:00	1037224
1558192	100052	CINCensus_ReferralSource	P1	100052	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Police	\N	\N	2025-07-14 00:00:00	1037266
1558193	100053	CINCensus_ReferralSource	P1	100053	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2025-07-14 00:00:00	1037226
1558194	100054	CINCensus_ReferralSource	P1	100054	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family Member/Relative/Carer	\N	\N	2025-07-14 00:00:00	1037224
1558192	100052	CINCensus_primaryNeedCategory	P1	100052	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family dysfunction	\N	\N	2025-07-14 00:00:00	1037266
1558193	100053	CINCensus_primaryNeedCategory	P1	100053	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2025-07-14 00:00:00	1037226
1558194	100054	CINCensus_primaryNeedCategory	P1	100054	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Family dysfunction	\N	\N	2025-07-14 00:00:00	1037224
1558192	100052	AnnexAReturn_nextSteps_agreed	P1	100052	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2025-07-14 00:00:00	1037266
1558193	100053	AnnexAReturn_nextSteps_agreed	P1	100053	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2025-07-14 00:00:00	1037226
1558194	100054	AnnexAReturn_nextSteps_agreed	P1	100054	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2025-07-14 00:00:00	1037224
1632612	100052	CINCensus_startDateOfForm	P1	100052	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2025-07-16	\N	2025-07-16	2025-09-08 00:00:00	1037242
1632613	100053	CINCensus_startDateOfForm	P1	100053	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2025-07-14	\N	2025-07-14	2025-08-07 00:00:00	1037225
1632614	100054	CINCensus_startDateOfForm	P1	100054	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2025-07-14	\N	2025-07-14	2025-08-04 00:00:00	1037213
1632612	100052	SeenAlone	P1	100052	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2025-09-08 00:00:00	1037242
1632613	100053	SeenAlone	P1	100053	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2025-08-07 00:00:00	1037225
1632614	100054	SeenAlone	P1	100054	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2025-08-04 00:00:00	1037213
1632612	100052	WorkerOutcome	P1	100052	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2025-09-08 00:00:00	1037242
1632613	100053	WorkerOutcome	P1	100053	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2025-08-07 00:00:00	1037225
1632614	100054	WorkerOutcome	P1	100054	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2025-08-04 00:00:00	1037213
2898151	100052	AnnexAReturn_dateOfVisit	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-09-23	\N	2025-09-23 08:00:00	2025-09-23 08:00:00	1037258
2898152	100052	AnnexAReturn_dateOfVisit	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-10-24	\N	2025-10-24 16:25:00	2025-10-24 16:25:00	1037215
2898153	100052	AnnexAReturn_dateOfVisit	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-11-26	\N	2025-11-26 09:30:00	2025-11-26 09:30:00	1037259
2898154	100052	AnnexAReturn_dateOfVisit	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2026-01-05	\N	2026-01-05 10:35:00	2026-01-05 10:35:00	1037217
2898155	100052	AnnexAReturn_dateOfVisit	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2026-02-11	\N	2026-02-11 10:00:00	2026-02-11 10:00:00	1037259
2898156	100052	AnnexAReturn_dateOfVisit	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2026-03-09	\N	2026-03-09 15:35:00	2026-03-09 15:35:00	1037229
2898162	100053	AnnexAReturn_dateOfVisit	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-08-25	\N	2025-08-25 15:50:00	2025-08-25 15:50:00	1037243
2898163	100053	AnnexAReturn_dateOfVisit	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-09-26	\N	2025-09-26 08:45:00	2025-09-26 08:45:00	1037215
2898164	100053	AnnexAReturn_dateOfVisit	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-10-27	\N	2025-10-27 12:45:00	2025-10-27 12:45:00	1037258
2898165	100053	AnnexAReturn_dateOfVisit	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-12-03	\N	2025-12-03 10:35:00	2025-12-03 10:35:00	1037243
2898166	100053	AnnexAReturn_dateOfVisit	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2026-01-12	\N	2026-01-12 15:35:00	2026-01-12 15:35:00	1037257
2898167	100053	AnnexAReturn_dateOfVisit	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2026-02-05	\N	2026-02-05 14:25:00	2026-02-05 14:25:00	1037216
2898172	100054	AnnexAReturn_dateOfVisit	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-08-18	\N	2025-08-18 10:25:00	2025-08-18 10:25:00	1037216
2898173	100054	AnnexAReturn_dateOfVisit	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-09-08	\N	2025-09-08 08:00:00	2025-09-08 08:00:00	1037216
2898174	100054	AnnexAReturn_dateOfVisit	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-09-30	\N	2025-09-30 16:45:00	2025-09-30 16:45:00	1037215
2898175	100054	AnnexAReturn_dateOfVisit	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-10-24	\N	2025-10-24 12:05:00	2025-10-24 12:05:00	1037229
2898176	100054	AnnexAReturn_dateOfVisit	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2025-11-25	\N	2025-11-25 12:35:00	2025-11-25 12:35:00	1037217
2898177	100054	AnnexAReturn_dateOfVisit	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2026-01-05	\N	2026-01-05 10:50:00	2026-01-05 10:50:00	1037258
2898178	100054	AnnexAReturn_dateOfVisit	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2026-02-06	\N	2026-02-06 12:50:00	2026-02-06 12:50:00	1037215
2898179	100054	AnnexAReturn_dateOfVisit	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	2026-03-11	\N	2026-03-11 13:30:00	2026-03-11 13:30:00	1037259
2898151	100052	AnnexAReturn_wasTheChildSeen	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-09-23 08:00:00	1037258
2898152	100052	AnnexAReturn_wasTheChildSeen	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-10-24 16:25:00	1037215
2898153	100052	AnnexAReturn_wasTheChildSeen	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-11-26 09:30:00	1037259
2898154	100052	AnnexAReturn_wasTheChildSeen	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2026-01-05 10:35:00	1037217
2898155	100052	AnnexAReturn_wasTheChildSeen	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2026-02-11 10:00:00	1037259
2898156	100052	AnnexAReturn_wasTheChildSeen	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2026-03-09 15:35:00	1037229
2898162	100053	AnnexAReturn_wasTheChildSeen	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2025-08-25 15:50:00	1037243
2898163	100053	AnnexAReturn_wasTheChildSeen	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-09-26 08:45:00	1037215
2898164	100053	AnnexAReturn_wasTheChildSeen	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-10-27 12:45:00	1037258
2898165	100053	AnnexAReturn_wasTheChildSeen	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-12-03 10:35:00	1037243
2898166	100053	AnnexAReturn_wasTheChildSeen	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2026-01-12 15:35:00	1037257
2898167	100053	AnnexAReturn_wasTheChildSeen	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2026-02-05 14:25:00	1037216
2898172	100054	AnnexAReturn_wasTheChildSeen	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-08-18 10:25:00	1037216
2898173	100054	AnnexAReturn_wasTheChildSeen	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-09-08 08:00:00	1037216
2898174	100054	AnnexAReturn_wasTheChildSeen	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-09-30 16:45:00	1037215
2898175	100054	AnnexAReturn_wasTheChildSeen	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-10-24 12:05:00	1037229
2898176	100054	AnnexAReturn_wasTheChildSeen	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2025-11-25 12:35:00	1037217
2898177	100054	AnnexAReturn_wasTheChildSeen	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	No	\N	\N	2026-01-05 10:50:00	1037258
2898178	100054	AnnexAReturn_wasTheChildSeen	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2026-02-06 12:50:00	1037215
2898179	100054	AnnexAReturn_wasTheChildSeen	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Yes	\N	\N	2026-03-11 13:30:00	1037259
2898151	100052	AnnexAReturn_wasTheChildSeenAlone	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2025-09-23 08:00:00	1037258
2898152	100052	AnnexAReturn_wasTheChildSeenAlone	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2025-10-24 16:25:00	1037215
2898153	100052	AnnexAReturn_wasTheChildSeenAlone	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2025-11-26 09:30:00	1037259
2898154	100052	AnnexAReturn_wasTheChildSeenAlone	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2026-01-05 10:35:00	1037217
2898155	100052	AnnexAReturn_wasTheChildSeenAlone	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2026-02-11 10:00:00	1037259
2898156	100052	AnnexAReturn_wasTheChildSeenAlone	P1	100052	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2026-03-09 15:35:00	1037229
2898162	100053	AnnexAReturn_wasTheChildSeenAlone	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2025-08-25 15:50:00	1037243
2898163	100053	AnnexAReturn_wasTheChildSeenAlone	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2025-09-26 08:45:00	1037215
2898164	100053	AnnexAReturn_wasTheChildSeenAlone	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2025-10-27 12:45:00	1037258
2898165	100053	AnnexAReturn_wasTheChildSeenAlone	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2025-12-03 10:35:00	1037243
2898166	100053	AnnexAReturn_wasTheChildSeenAlone	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2026-01-12 15:35:00	1037257
2898167	100053	AnnexAReturn_wasTheChildSeenAlone	P1	100053	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2026-02-05 14:25:00	1037216
2898172	100054	AnnexAReturn_wasTheChildSeenAlone	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2025-08-18 10:25:00	1037216
2898173	100054	AnnexAReturn_wasTheChildSeenAlone	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2025-09-08 08:00:00	1037216
2898174	100054	AnnexAReturn_wasTheChildSeenAlone	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2025-09-30 16:45:00	1037215
2898175	100054	AnnexAReturn_wasTheChildSeenAlone	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2025-10-24 12:05:00	1037229
2898176	100054	AnnexAReturn_wasTheChildSeenAlone	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2025-11-25 12:35:00	1037217
2898177	100054	AnnexAReturn_wasTheChildSeenAlone	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2026-01-05 10:50:00	1037258
2898178	100054	AnnexAReturn_wasTheChildSeenAlone	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen with others	\N	\N	2026-02-06 12:50:00	1037215
2898179	100054	AnnexAReturn_wasTheChildSeenAlone	P1	100054	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in need	COMPLETE	Child seen alone	\N	\N	2026-03-11 13:30:00	1037259
1632612	100052	CINCensus_mentalHealthChild	P2	100052	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2025-09-08 00:00:00	1037242
1632612	100052	CINCensus_domesticParent	P2	100052	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2025-09-08 00:00:00	1037242
1632612	100052	CINCensus_alcoholParent	P2	100052	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2025-09-08 00:00:00	1037242
1632613	100053	CINCensus_alcoholParent	P2	100053	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2025-08-07 00:00:00	1037225
1632613	100053	CINCensus_domesticChild	P2	100053	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2025-08-07 00:00:00	1037225
1632614	100054	CINCensus_drugParent	P2	100054	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2025-08-04 00:00:00	1037213
1632612	100052	CINCensus_childSpecificFactor	P15A	100052	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SHarm	SHarm	\N	2025-09-08 00:00:00	1037242
1632613	100053	CINCensus_childSpecificFactor	P11A	100053	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SexExploit	SexExploit	\N	2025-08-07 00:00:00	1037225
1632614	100054	CINCensus_childSpecificFactor	P14A	100054	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Behave	Behave	\N	2025-08-04 00:00:00	1037213
1632614	100054	CINCensus_childSpecificFactor	P24A	100054	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	RAD	RAD	\N	2025-08-04 00:00:00	1037213
1446567	100058	icContactDate	P1	100058	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2023-02-08	\N	2023-02-08 15:50:00	2023-02-08 15:50:00	\N
1446567	100058	icContactBy	P1	100058	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	GP	\N	\N	2023-02-08 15:50:00	\N
1558195	100058	CINCensus_DateOfReferral	P1	100058	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2023-02-08	\N	2023-02-08	2023-02-08 00:00:00	1037266
1558195	100058	CINCensus_ReferralSource	P1	100058	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Housing	\N	\N	2023-02-08 00:00:00	1037266
1558195	100058	CINCensus_primaryNeedCategory	P1	100058	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Abuse or neglect	\N	\N	2023-02-08 00:00:00	1037266
1558195	100058	AnnexAReturn_nextSteps_agreed	P1	100058	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2023-02-08 00:00:00	1037266
1632615	100058	CINCensus_startDateOfForm	P1	100058	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2023-02-10	\N	2023-02-10	2023-04-06 00:00:00	1037214
1632615	100058	SeenAlone	P1	100058	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child not seen	\N	\N	2023-04-06 00:00:00	1037214
1632615	100058	WorkerOutcome	P1	100058	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Recommend Child in Need planning	\N	\N	2023-04-06 00:00:00	1037214
1632616	100058	CINCensus_startDateOfForm	P1	100058	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	CANCELLED	2023-02-10	\N	2023-02-10	\N	\N
2004730	100058	dateOfReview	P1	100058	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2023-03-08	\N	2023-03-08	2023-03-08 00:00:00	\N
2004731	100058	dateOfReview	P1	100058	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2023-06-07	\N	2023-06-07	2023-06-07 00:00:00	\N
2004732	100058	dateOfReview	P1	100058	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2023-11-29	\N	2023-11-29	2023-11-29 00:00:00	\N
2004733	100058	dateOfReview	P1	100058	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2024-05-27	\N	2024-05-27	2024-05-27 00:00:00	\N
2004734	100058	dateOfReview	P1	100058	b5c5c8d8-5ba7-4919-a3cd-9722e8e90aaf	\N	COMPLETE	2024-11-20	\N	2024-11-20	2024-11-20 00:00:00	\N
2376821	100058	dateOfMeeting	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2023-03-08	\N	2023-03-08	2023-03-08 00:00:00	\N
2376822	100058	dateOfMeeting	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2023-06-07	\N	2023-06-07	2023-06-07 00:00:00	\N
2376823	100058	dateOfMeeting	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2023-11-29	\N	2023-11-29	2023-11-29 00:00:00	\N
2376824	100058	dateOfMeeting	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2024-05-27	\N	2024-05-27	2024-05-27 00:00:00	\N
2376825	100058	dateOfMeeting	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	2024-11-20	\N	2024-11-20	2024-11-20 00:00:00	\N
2376821	100058	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN0	PN0	\N	2023-03-08 00:00:00	\N
2376822	100058	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN0	PN0	\N	2023-06-07 00:00:00	\N
2376823	100058	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN0	PN0	\N	2023-11-29 00:00:00	\N
2376824	100058	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN0	PN0	\N	2024-05-27 00:00:00	\N
2376825	100058	howWasTheChildAbleToContributeTheirViewsToTheReview	P1	100058	79f3495c-134f-4e69-b00f-7621925419f7	Child/young person in care review	COMPLETE	PN0	PN0	\N	2024-11-20 00:00:00	\N
2414049	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2023-02-16	\N	2023-02-16 08:05:00	2023-02-16 08:05:00	1037261
2414050	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2023-04-17	\N	2023-04-17 15:20:00	2023-04-17 15:20:00	1037219
2414051	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2023-07-03	\N	2023-07-03 12:30:00	2023-07-03 12:30:00	1037220
2414052	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2023-09-18	\N	2023-09-18 15:15:00	2023-09-18 15:15:00	1037220
2414053	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2023-12-07	\N	2023-12-07 17:15:00	2023-12-07 17:15:00	1037261
2414054	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2024-03-05	\N	2024-03-05 16:10:00	2024-03-05 16:10:00	1037261
2414055	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2024-05-07	\N	2024-05-07 15:25:00	2024-05-07 15:25:00	1037220
2414056	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2024-07-11	\N	2024-07-11 10:20:00	2024-07-11 10:20:00	1037261
2414057	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2024-08-30	\N	2024-08-30 10:10:00	2024-08-30 10:10:00	1037219
2414058	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2024-11-18	\N	2024-11-18 15:00:00	2024-11-18 15:00:00	1037220
2414059	100058	AnnexAReturn_dateOfVisit	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	2025-01-08	\N	2025-01-08 13:30:00	2025-01-08 13:30:00	1037220
2414049	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2023-02-16 08:05:00	1037261
2414050	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2023-04-17 15:20:00	1037219
2414051	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2023-07-03 12:30:00	1037220
2414052	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2023-09-18 15:15:00	1037220
2414053	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2023-12-07 17:15:00	1037261
2414054	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2024-03-05 16:10:00	1037261
2414055	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2024-05-07 15:25:00	1037220
2414056	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2024-07-11 10:20:00	1037261
2414057	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2024-08-30 10:10:00	1037219
2414058	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2024-11-18 15:00:00	1037220
2414059	100058	AnnexAReturn_wasTheChildSeen	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Yes	\N	\N	2025-01-08 13:30:00	1037220
2414049	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2023-02-16 08:05:00	1037261
2414050	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2023-04-17 15:20:00	1037219
2414051	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2023-07-03 12:30:00	1037220
2414052	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2023-09-18 15:15:00	1037220
2414053	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2023-12-07 17:15:00	1037261
2414054	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2024-03-05 16:10:00	1037261
2414055	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen with others	\N	\N	2024-05-07 15:25:00	1037220
2414056	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen with others	\N	\N	2024-07-11 10:20:00	1037261
2414057	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2024-08-30 10:10:00	1037219
2414058	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2024-11-18 15:00:00	1037220
2414059	100058	AnnexAReturn_wasTheChildSeenAlone	P1	100058	7b04f2b4-1170-44a2-8f2f-111d51d8a90f	Child in care	COMPLETE	Child seen alone	\N	\N	2025-01-08 13:30:00	1037220
2525666	100058	903Return_dateOfCheck8	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2023-03-20	\N	2023-03-20	2023-03-20 00:00:00	\N
2525667	100058	903Return_dateOfCheck8	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2024-02-26	\N	2024-02-26	2024-02-26 00:00:00	\N
2525668	100058	903Return_dateOfCheck8	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	2025-02-07	\N	2025-02-07	2025-02-07 00:00:00	\N
2525666	100058	903Return_HealthAssessmentTakenPlace	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2023-03-20 00:00:00	\N
2525667	100058	903Return_HealthAssessmentTakenPlace	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2024-02-26 00:00:00	\N
2525668	100058	903Return_HealthAssessmentTakenPlace	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Health check 	COMPLETE	Yes	\N	\N	2025-02-07 00:00:00	\N
2525669	100058	903Return_dateOfCheck8	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	2025-02-14	\N	2025-02-14	2025-02-14 00:00:00	\N
2525669	100058	903Return_DentalCheck	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Dental check 	COMPLETE	Yes	\N	\N	2025-02-14 00:00:00	\N
2227967	100058	903Return_ImmunisationsComplete	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Immunisation check 	COMPLETE	Yes	\N	\N	2023-03-13 00:00:00	\N
2227967	100058	903Return_dateOfCheckImm	P1	100058	0438ab4f-0d93-40d3-ab73-f97455646041	Immunisation check 	COMPLETE	2023-03-13	\N	2023-03-13	2023-03-13 00:00:00	\N
1632615	100058	CINCensus_physDisParent	P2	100058	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2023-04-06 00:00:00	1037214
1632615	100058	CINCensus_childSpecificFactor	P17A	100058	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	EmotAbuse	EmotAbuse	\N	2023-04-06 00:00:00	1037214
1632615	100058	CINCensus_childSpecificFactor	P15A	100058	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	SHarm	SHarm	\N	2023-04-06 00:00:00	1037214
1446568	100062	icContactDate	P1	100062	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	2007-07-06	\N	2007-07-06 12:25:00	2007-07-06 12:25:00	\N
1446568	100062	icContactBy	P1	100062	8fae4e1f-344b-4c08-93ba-8b344513198c	\N	COMPLETE	School	\N	\N	2007-07-06 12:25:00	\N
1558196	100062	CINCensus_DateOfReferral	P1	100062	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	2007-07-06	\N	2007-07-06	2007-07-06 00:00:00	1037238
1558196	100062	CINCensus_ReferralSource	P1	100062	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	School	\N	\N	2007-07-06 00:00:00	1037238
1558196	100062	CINCensus_primaryNeedCategory	P1	100062	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Socially unacceptable behaviour	\N	\N	2007-07-06 00:00:00	1037238
1558196	100062	AnnexAReturn_nextSteps_agreed	P1	100062	e6d9de9a-b56c-49d0-ab87-0f913ca8fc5f	\N	COMPLETE	Assessment	\N	\N	2007-07-06 00:00:00	1037238
1632617	100062	CINCensus_startDateOfForm	P1	100062	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	2007-07-09	\N	2007-07-09	2007-07-31 00:00:00	1037225
1632617	100062	SeenAlone	P1	100062	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Child seen with others	\N	\N	2007-07-31 00:00:00	1037225
1632617	100062	WorkerOutcome	P1	100062	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Case Closure	\N	\N	2007-07-31 00:00:00	1037225
1632617	100062	CINCensus_domesticChild	P2	100062	94b3f530-a918-4f33-85c2-0ae355c9c2fd	Single assessment	COMPLETE	Yes	\N	\N	2007-07-31 00:00:00	1037225
\.


--
-- Data for Name: claperiodofcareview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.claperiodofcareview (periodofcareid, personid, admissiondate, dischargedate) FROM stdin;
2227964	100015	2022-10-04	2022-12-14
2227965	100036	2022-05-06	2023-09-03
2227966	100049	2019-04-28	2023-01-18
2227967	100058	2023-02-11	2025-02-17
\.


--
-- Data for Name: claepisodeofcareview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.claepisodeofcareview (episodeofcareid, personid, periodofcareid, eocstartdate, eocenddate, eocstartreasoncode, eocendreasoncode, categoryofneed, legalstatus, placementaddressid, placementpostcode, placementtypecode, placementprovisioncode, placementchangereasoncode) FROM stdin;
2302386	100015	2227964	2022-10-04	2022-12-12	S	X1	Family dysfunction	V2	2265175	WC2A 2LL	LT	PR4	\N
2302387	100015	2227964	2022-12-12	2022-12-14	L	E4A	Family dysfunction	C1	2265175	WC2A 2LL	LT	PR4	\N
2302388	100036	2227965	2022-05-06	2023-05-28	S	X1	Absent parenting	V2	2265176	WC2A 2LL	NOT_LT_ADOPT	PR1	PLACE
2302389	100036	2227965	2023-05-28	2023-09-03	P	E17	Absent parenting	V2	2265177	W1A 1AA	NOT_LT_ADOPT	PR1	\N
2302390	100049	2227966	2019-04-28	2019-05-06	S	X1	Family dysfunction	L2	2265178	NW1 2DB	NOT_LT_ADOPT	PR1	CHILD
2302391	100049	2227966	2019-05-06	2020-02-10	L	X1	Family dysfunction	C1	2265178	NW1 2DB	NOT_LT_ADOPT	PR1	CHILD
2302392	100049	2227966	2020-02-10	2020-02-27	P	X1	Family dysfunction	C1	2265179	SW1A 2AH	LT	PR1	PLACE
2302393	100049	2227966	2020-02-27	2022-03-22	L	X1	Family dysfunction	Wardship	2265179	SW1A 2AH	LT	PR1	PLACE
2302394	100049	2227966	2022-03-22	2023-01-18	P	E5	Family dysfunction	C2	2265180	MK7 6AA	NO_CHREGS	PR5	\N
2302395	100058	2227967	2023-02-11	2023-05-24	S	X1	Abuse or neglect	V2	2265181	SW1A 2HB	NOT_LT_ADOPT	PR1	CREQO
2302396	100058	2227967	2023-05-24	2023-07-26	L	X1	Abuse or neglect	C1	2265181	SW1A 2HB	NOT_LT_ADOPT	PR1	CREQO
2302397	100058	2227967	2023-07-26	2023-12-07	P	X1	Abuse or neglect	C1	2265182	W1A 1AA	U5	PR4	PLACE
2302398	100058	2227967	2023-12-07	2024-02-26	L	X1	Abuse or neglect	E1	2265182	W1A 1AA	U5	PR4	PLACE
2302399	100058	2227967	2024-02-26	2025-02-17	T	E12	Abuse or neglect	E1	2265183	W1A 1AA	ORD_ADOPT_FP	PR4	\N
\.


--
-- Data for Name: clacareleaverdetailsview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.clacareleaverdetailsview (careleaverid, personid, eligibility, intouchcode, contactdate, accommodationcode, accomsuitable, mainactivitycode) FROM stdin;
2786129	100036	Former relevant	YES	2026-01-22	U	Accommodation considered suitable	F4
2786130	100049	Former relevant	YES	2026-01-28	D	Accommodation considered suitable	P5
\.


--
-- Data for Name: claadoptionsview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.claadoptionsview (adoptionid, personid, dateshouldbeplaced, genderofadopterscode, adopterslegalstatuscode, reasonnolongerplannedcode) FROM stdin;
2823340	100058	2023-08-30	MF	L11	\N
\.


--
-- Data for Name: relationshipprofessionalview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.relationshipprofessionalview (personrelationshiprecordid, personid, professionalrelationshippersonid, professionalrelationshipname, professionalteamid, relationshipclasscode, allocatedworkercode, startdate, closedate, startreasoncode) FROM stdin;
T1037212	TEST	1037212	Rosevin Larksbourne	\N	OTHER	\N	2005-09-13	\N	\N
T1037213	TEST	1037213	Varden Pennybourne	\N	OTHER	\N	2005-09-13	\N	\N
T1037214	TEST	1037214	Faylene Birkinridge	\N	OTHER	\N	2005-09-13	\N	\N
T1037215	TEST	1037215	Maelora Oakenhurst	\N	OTHER	\N	2005-09-13	\N	\N
T1037216	TEST	1037216	Hestrel Tindlehurst	\N	OTHER	\N	2005-09-13	\N	\N
T1037217	TEST	1037217	Saxton Marrowcroft	\N	OTHER	\N	2005-09-13	\N	\N
T1037218	TEST	1037218	Thorley Aldercombe	\N	OTHER	\N	2005-09-13	\N	\N
T1037219	TEST	1037219	Jasperin Vetchcombe	\N	OTHER	\N	2005-09-13	\N	\N
T1037220	TEST	1037220	Corisanne Cobblegarth	\N	OTHER	\N	2005-09-13	\N	\N
T1037221	TEST	1037221	Iolanta Otterwell	\N	OTHER	\N	2005-09-13	\N	\N
T1037222	TEST	1037222	Ulrisa Marrowworth	\N	OTHER	\N	2005-09-13	\N	\N
T1037223	TEST	1037223	Bertolf Inglestead	\N	OTHER	\N	2005-09-13	\N	\N
T1037224	TEST	1037224	Jorrin Sorrelham	\N	OTHER	\N	2005-09-13	\N	\N
T1037225	TEST	1037225	Maelora Cobblecroft	\N	OTHER	\N	2005-09-13	\N	\N
T1037226	TEST	1037226	Zebulan Kettlecott	\N	OTHER	\N	2020-09-08	\N	\N
T1037227	TEST	1037227	Jasperin Brambledale	\N	OTHER	\N	2009-07-07	2018-05-07	\N
T1037228	TEST	1037228	Garrin Cobblecott	\N	OTHER	\N	2018-01-09	2021-12-13	\N
T1037229	TEST	1037229	Faylene Whistleholt	\N	OTHER	\N	2017-12-01	2026-03-26	\N
T1037230	TEST	1037230	Nerissa-Jo Kestrelwick	\N	OTHER	\N	2018-07-17	2022-12-29	\N
T1037231	TEST	1037231	Maelora Tansygarth	\N	OTHER	\N	2007-03-01	2015-09-12	\N
T1037232	TEST	1037232	Yorrick Cornwell	\N	OTHER	\N	2024-06-17	\N	\N
T1037233	TEST	1037233	Drustan Vetchby	\N	OTHER	\N	2008-12-21	2016-06-11	\N
T1037234	TEST	1037234	Ivander Heronworth	\N	OTHER	\N	2010-11-07	2012-06-17	\N
T1037235	TEST	1037235	Quillane Umberholt	\N	OTHER	\N	2010-05-23	2012-01-07	\N
T1037236	TEST	1037236	Briarose Sorrelshaw	\N	OTHER	\N	2006-10-10	2014-08-02	\N
T1037237	TEST	1037237	Rosevin Pennycombe	\N	OTHER	\N	2010-09-16	2017-02-25	\N
T1037238	TEST	1037238	Rosevin Cornthwaite	\N	OTHER	\N	2006-06-09	2008-05-05	\N
T1037239	TEST	1037239	Bramley Wendlemere	\N	OTHER	\N	2013-01-29	2019-10-22	\N
T1037240	TEST	1037240	Verbenna Alderridge	\N	OTHER	\N	2019-11-05	\N	\N
T1037241	TEST	1037241	Drustan Vetchwick	\N	OTHER	\N	2010-03-10	2013-08-01	\N
T1037242	TEST	1037242	Thorley Harrowdale	\N	OTHER	\N	2023-06-10	\N	\N
T1037243	TEST	1037243	Quillane Saltmarley	\N	OTHER	\N	2025-08-21	\N	\N
T1037244	TEST	1037244	Ellard Yarrowworth	\N	OTHER	\N	2012-06-17	2018-04-28	\N
T1037245	TEST	1037245	Perrine Nettleham	\N	OTHER	\N	2007-10-03	2011-04-27	\N
T1037246	TEST	1037246	Faramond Kestrelstead	\N	OTHER	\N	2010-03-18	2015-07-21	\N
T1037247	TEST	1037247	Corvin Marrowhurst	\N	OTHER	\N	2014-12-09	2016-08-13	\N
T1037248	TEST	1037248	Faylene Pennymere	\N	OTHER	\N	2010-10-28	2014-11-06	\N
T1037249	TEST	1037249	Elowisa Mallowgate	\N	OTHER	\N	2007-11-24	2015-09-14	\N
T1037250	TEST	1037250	Varden Umbercombe	\N	OTHER	\N	2024-03-25	\N	\N
T1037251	TEST	1037251	Faylene Ingleham	\N	OTHER	\N	2024-08-15	2025-09-11	\N
T1037252	TEST	1037252	Briarose Ploverfield	\N	OTHER	\N	2017-09-25	2022-01-08	\N
T1037253	TEST	1037253	Odalyn Nuthatworth	\N	OTHER	\N	2010-08-02	2019-02-05	\N
T1037254	TEST	1037254	Dunstable Gorseby	\N	OTHER	\N	2023-11-16	2025-06-23	\N
T1037255	TEST	1037255	Gareld Vetchby	\N	OTHER	\N	2018-07-06	2023-03-28	\N
T1037256	TEST	1037256	Sorrelle Yarrowbourne	\N	OTHER	\N	2014-10-20	2018-02-20	\N
T1037257	TEST	1037257	Eirlynne Pennyley	\N	OTHER	\N	2018-07-03	\N	\N
T1037258	TEST	1037258	Ysolde Larksgrave	\N	OTHER	\N	2024-12-27	\N	\N
T1037259	TEST	1037259	Kelvane Harrowgate	\N	OTHER	\N	2019-02-11	\N	\N
T1037260	TEST	1037260	Dunstable Cornbourne	\N	OTHER	\N	2026-01-15	\N	\N
T1037261	TEST	1037261	Quillane Ingleworth	\N	OTHER	\N	2021-03-09	2024-08-13	\N
T1037262	TEST	1037262	Lorrick Brackenwell	\N	OTHER	\N	2012-09-08	2013-12-05	\N
T1037263	TEST	1037263	Saxton Rushley	\N	OTHER	\N	2017-03-01	2024-01-01	\N
T1037264	TEST	1037264	Zephira Thistleshaw	\N	OTHER	\N	2023-06-28	2025-10-31	\N
T1037265	TEST	1037265	Norvell Saltmarford	\N	OTHER	\N	2010-05-15	2019-03-05	\N
T1037266	TEST	1037266	Corvin Corngarth	\N	OTHER	\N	2022-06-29	\N	\N
T1037267	TEST	1037267	Jorrin Thistlegate	\N	OTHER	\N	2024-04-27	\N	\N
2860551	100001	1037267	Jorrin Thistlegate	1000015	ALLOCATED_WORKER	AW	2025-06-19	2025-08-15	FCONTA
2860552	100001	1037259	Kelvane Harrowgate	1000007	ALLOCATED_WORKER	AW	2025-08-15	\N	TSPROC
2860553	100001	1037223	Bertolf Inglestead	1000013	CP_CHAIR	\N	2025-06-19	\N	\N
2860554	100004	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2008-05-26	2008-06-20	FCONTA
2860555	100005	1037213	Varden Pennybourne	1000003	ALLOCATED_WORKER	AW	2008-05-26	2008-07-07	FCONTA
2860556	100005	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2008-07-07	2008-07-11	ORGRST
2860557	100008	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2013-11-14	2014-01-06	FCONTA
2860558	100008	1037231	Maelora Tansygarth	1000007	ALLOCATED_WORKER	AW	2014-01-06	2014-11-28	TSPROC
2860559	100009	1037227	Jasperin Brambledale	1000003	ALLOCATED_WORKER	AW	2013-11-14	2014-01-15	FCONTA
2860560	100009	1037244	Ellard Yarrowworth	1000006	ALLOCATED_WORKER	AW	2014-01-15	2014-10-02	ORGRST
2860561	100010	1037225	Maelora Cobblecroft	1000015	ALLOCATED_WORKER	AW	2013-11-14	2013-12-27	FCONTA
2860562	100010	1037217	Saxton Marrowcroft	1000007	ALLOCATED_WORKER	AW	2013-12-27	2014-10-31	MANAGE
2860563	100011	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2013-11-14	2013-12-05	FCONTA
2860564	100011	1037231	Maelora Tansygarth	1000007	ALLOCATED_WORKER	AW	2013-12-05	2014-04-20	ORGRST
2860565	100008	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2016-08-19	2016-09-26	FCONTA
2860566	100008	\N	\N	1000007	ALLOCATED_WORKER	AW	2016-09-26	2017-12-18	TSPROC
2860567	100008	1037216	Hestrel Tindlehurst	1000006	ALLOCATED_WORKER	AW	2017-12-18	2018-06-11	MANAGE
2860568	100008	1037223	Bertolf Inglestead	1000013	CP_CHAIR	\N	2016-08-19	2018-06-11	\N
2860569	100009	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2016-08-19	2016-10-13	FCONTA
2860570	100009	1037215	Maelora Oakenhurst	1000005	ALLOCATED_WORKER	AW	2016-10-13	2018-01-27	ABSENC
2860571	100009	1037229	Faylene Whistleholt	1000005	ALLOCATED_WORKER	AW	2018-01-27	2018-07-19	LEFTRL
2860572	100010	1037253	Odalyn Nuthatworth	1000015	ALLOCATED_WORKER	AW	2016-08-19	2016-10-09	FCONTA
2860573	100010	1037215	Maelora Oakenhurst	1000005	ALLOCATED_WORKER	AW	2016-10-09	2017-08-05	MANAGE
2860574	100010	1037223	Bertolf Inglestead	1000013	CP_CHAIR	\N	2016-08-19	2017-08-05	\N
2860575	100015	1037213	Varden Pennybourne	1000003	ALLOCATED_WORKER	AW	2022-10-04	2022-11-04	FCONTA
2860576	100015	1037219	Jasperin Vetchcombe	1000009	ALLOCATED_WORKER	AW	2022-11-04	2022-12-19	ABSENC
2860577	100015	1037223	Bertolf Inglestead	1000013	IRO	\N	2022-09-23	2022-12-19	\N
2860580	100026	1037225	Maelora Cobblecroft	1000015	ALLOCATED_WORKER	AW	2008-02-04	2008-03-12	FCONTA
2860581	100026	1037213	Varden Pennybourne	1000003	ALLOCATED_WORKER	AW	2008-03-12	2008-03-31	ORGRST
2860582	100027	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2008-02-04	2008-02-22	FCONTA
2860583	100031	1037227	Jasperin Brambledale	1000003	ALLOCATED_WORKER	AW	2010-12-28	2011-01-19	FCONTA
2860584	100031	1037246	Faramond Kestrelstead	1000008	ALLOCATED_WORKER	AW	2011-01-19	2011-09-03	ORGRST
2860585	100032	1037241	Drustan Vetchwick	1000003	ALLOCATED_WORKER	AW	2010-12-28	2011-03-04	FCONTA
2860586	100032	1037246	Faramond Kestrelstead	1000008	ALLOCATED_WORKER	AW	2011-03-04	2011-07-07	ORGRST
2860587	100033	1037225	Maelora Cobblecroft	1000015	ALLOCATED_WORKER	AW	2010-12-28	2011-02-11	FCONTA
2860588	100033	1037246	Faramond Kestrelstead	1000008	ALLOCATED_WORKER	AW	2011-02-11	2011-12-06	TSPROC
2860589	100033	1037218	Thorley Aldercombe	1000008	ALLOCATED_WORKER	AW	2011-12-06	2011-12-30	LEFTRL
2860590	100036	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2022-05-06	2022-05-19	FCONTA
2860591	100036	1037219	Jasperin Vetchcombe	1000009	ALLOCATED_WORKER	AW	2022-05-19	2024-03-01	LEFTRL
2860592	100036	1037220	Corisanne Cobblegarth	1000010	ALLOCATED_WORKER	AW	2024-03-01	2025-02-14	ABSENC
2860593	100036	1037219	Jasperin Vetchcombe	1000009	ALLOCATED_WORKER	AW	2025-02-14	2025-07-18	ABSENC
2860594	100036	1037220	Corisanne Cobblegarth	1000010	ALLOCATED_WORKER	AW	2025-07-18	\N	ABSENC
2860595	100036	1037221	Iolanta Otterwell	1000011	PERSONAL_ADVISER	\N	2023-09-03	\N	\N
2860596	100037	1037239	Bramley Wendlemere	1000015	ALLOCATED_WORKER	AW	2015-01-26	2015-03-30	FCONTA
2860597	100037	1037215	Maelora Oakenhurst	1000005	ALLOCATED_WORKER	AW	2015-03-30	2016-01-21	LEFTRL
2860598	100037	1037215	Maelora Oakenhurst	1000005	ALLOCATED_WORKER	AW	2016-01-21	2016-08-10	ABSENC
2860599	100037	1037244	Ellard Yarrowworth	1000006	ALLOCATED_WORKER	AW	2016-08-10	2016-09-09	TSPROC
2860600	100038	1037213	Varden Pennybourne	1000003	ALLOCATED_WORKER	AW	2015-01-26	2015-03-05	FCONTA
2860601	100038	1037244	Ellard Yarrowworth	1000006	ALLOCATED_WORKER	AW	2015-03-05	2015-12-05	LEFTRL
2860602	100038	1037237	Rosevin Pennycombe	1000013	CP_CHAIR	\N	2015-01-26	2015-12-05	\N
2860603	100037	1037213	Varden Pennybourne	1000003	ALLOCATED_WORKER	AW	2017-04-20	2017-06-23	FCONTA
2860604	100037	1037244	Ellard Yarrowworth	1000006	ALLOCATED_WORKER	AW	2017-06-23	2018-02-26	ORGRST
2860605	100038	1037225	Maelora Cobblecroft	1000015	ALLOCATED_WORKER	AW	2017-04-20	2017-06-28	FCONTA
2860606	100038	1037215	Maelora Oakenhurst	1000005	ALLOCATED_WORKER	AW	2017-06-28	2018-04-16	TSPROC
2860607	100041	1037267	Jorrin Thistlegate	1000015	ALLOCATED_WORKER	AW	2025-03-10	2025-04-13	FCONTA
2860608	100041	1037242	Thorley Harrowdale	1000004	ALLOCATED_WORKER	AW	2025-04-13	2025-04-14	LEFTRL
2860609	100042	1037225	Maelora Cobblecroft	1000015	ALLOCATED_WORKER	AW	2025-03-10	2025-04-08	FCONTA
2860610	100042	1037213	Varden Pennybourne	1000003	ALLOCATED_WORKER	AW	2025-04-08	2025-04-09	ORGRST
2860611	100049	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2019-04-28	2019-06-16	FCONTA
2860612	100049	1037263	Saxton Rushley	1000011	ALLOCATED_WORKER	AW	2019-06-16	2020-05-29	MANAGE
2860613	100049	1037221	Iolanta Otterwell	1000011	ALLOCATED_WORKER	AW	2020-05-29	2021-01-21	ABSENC
2860614	100049	1037263	Saxton Rushley	1000011	ALLOCATED_WORKER	AW	2021-01-21	2022-05-11	ABSENC
2860615	100049	1037263	Saxton Rushley	1000011	ALLOCATED_WORKER	AW	2022-05-11	2023-09-24	ABSENC
2860616	100049	1037221	Iolanta Otterwell	1000011	ALLOCATED_WORKER	AW	2023-09-24	2024-12-01	ABSENC
2860617	100049	1037221	Iolanta Otterwell	1000011	ALLOCATED_WORKER	AW	2024-12-01	2025-11-30	ORGRST
2860618	100049	1037221	Iolanta Otterwell	1000011	ALLOCATED_WORKER	AW	2025-11-30	2026-01-18	TSPROC
2860619	100049	1037221	Iolanta Otterwell	1000011	PERSONAL_ADVISER	\N	2019-04-23	2026-01-18	\N
2860620	100052	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2025-07-14	2025-08-04	FCONTA
2860621	100052	1037258	Ysolde Larksgrave	1000006	ALLOCATED_WORKER	AW	2025-08-04	\N	LEFTRL
2860622	100053	1037242	Thorley Harrowdale	1000004	ALLOCATED_WORKER	AW	2025-07-14	2025-08-10	FCONTA
2860623	100053	1037215	Maelora Oakenhurst	1000005	ALLOCATED_WORKER	AW	2025-08-10	2026-02-12	ABSENC
2860624	100054	1037267	Jorrin Thistlegate	1000015	ALLOCATED_WORKER	AW	2025-07-14	2025-08-15	FCONTA
2860625	100054	1037258	Ysolde Larksgrave	1000006	ALLOCATED_WORKER	AW	2025-08-15	\N	MANAGE
2860626	100058	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2023-02-11	2023-04-07	FCONTA
2860627	100058	1037219	Jasperin Vetchcombe	1000009	ALLOCATED_WORKER	AW	2023-04-07	2025-01-26	LEFTRL
2860628	100058	1037219	Jasperin Vetchcombe	1000009	ALLOCATED_WORKER	AW	2025-01-26	2025-02-22	ABSENC
2860629	100062	1037225	Maelora Cobblecroft	1000015	ALLOCATED_WORKER	AW	2007-07-06	2007-07-29	FCONTA
2860630	100062	1037214	Faylene Birkinridge	1000004	ALLOCATED_WORKER	AW	2007-07-29	2007-07-31	ABSENC
\.


--
-- Data for Name: personorgrelationshipview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.personorgrelationshipview (relationshipid, personid, organisationid, allocatedteamcode, datestarted, dateended) FROM stdin;
2860551	100001	1000015	AT	2025-06-19	2025-08-15
2860552	100001	1000007	AT	2025-08-15	\N
2860554	100004	1000004	AT	2008-05-26	2008-06-20
2860555	100005	1000003	AT	2008-05-26	2008-07-07
2860556	100005	1000004	AT	2008-07-07	2008-07-11
2860557	100008	1000004	AT	2013-11-14	2014-01-06
2860558	100008	1000007	AT	2014-01-06	2014-11-28
2860559	100009	1000003	AT	2013-11-14	2014-01-15
2860560	100009	1000006	AT	2014-01-15	2014-10-02
2860561	100010	1000015	AT	2013-11-14	2013-12-27
2860562	100010	1000007	AT	2013-12-27	2014-10-31
2860563	100011	1000004	AT	2013-11-14	2013-12-05
2860564	100011	1000007	AT	2013-12-05	2014-04-20
2860565	100008	1000004	AT	2016-08-19	2016-09-26
2860566	100008	1000007	AT	2016-09-26	2017-12-18
2860567	100008	1000006	AT	2017-12-18	2018-06-11
2860569	100009	1000004	AT	2016-08-19	2016-10-13
2860570	100009	1000005	AT	2016-10-13	2018-01-27
2860571	100009	1000005	AT	2018-01-27	2018-07-19
2860572	100010	1000015	AT	2016-08-19	2016-10-09
2860573	100010	1000005	AT	2016-10-09	2017-08-05
2860575	100015	1000003	AT	2022-10-04	2022-11-04
2860576	100015	1000009	AT	2022-11-04	2022-12-19
2860578	100022	1000003	AT	2009-11-30	2009-12-03
2860579	100023	1000003	AT	2009-11-30	2009-12-01
2860580	100026	1000015	AT	2008-02-04	2008-03-12
2860581	100026	1000003	AT	2008-03-12	2008-03-31
2860582	100027	1000004	AT	2008-02-04	2008-02-22
2860583	100031	1000003	AT	2010-12-28	2011-01-19
2860584	100031	1000008	AT	2011-01-19	2011-09-03
2860585	100032	1000003	AT	2010-12-28	2011-03-04
2860586	100032	1000008	AT	2011-03-04	2011-07-07
2860587	100033	1000015	AT	2010-12-28	2011-02-11
2860588	100033	1000008	AT	2011-02-11	2011-12-06
2860589	100033	1000008	AT	2011-12-06	2011-12-30
2860590	100036	1000004	AT	2022-05-06	2022-05-19
2860591	100036	1000009	AT	2022-05-19	2024-03-01
2860592	100036	1000010	AT	2024-03-01	2025-02-14
2860593	100036	1000009	AT	2025-02-14	2025-07-18
2860594	100036	1000010	AT	2025-07-18	\N
2860596	100037	1000015	AT	2015-01-26	2015-03-30
2860597	100037	1000005	AT	2015-03-30	2016-01-21
2860598	100037	1000005	AT	2016-01-21	2016-08-10
2860599	100037	1000006	AT	2016-08-10	2016-09-09
2860600	100038	1000003	AT	2015-01-26	2015-03-05
2860601	100038	1000006	AT	2015-03-05	2015-12-05
2860603	100037	1000003	AT	2017-04-20	2017-06-23
2860604	100037	1000006	AT	2017-06-23	2018-02-26
2860605	100038	1000015	AT	2017-04-20	2017-06-28
2860606	100038	1000005	AT	2017-06-28	2018-04-16
2860607	100041	1000015	AT	2025-03-10	2025-04-13
2860608	100041	1000004	AT	2025-04-13	2025-04-14
2860609	100042	1000015	AT	2025-03-10	2025-04-08
2860610	100042	1000003	AT	2025-04-08	2025-04-09
2860611	100049	1000004	AT	2019-04-28	2019-06-16
2860612	100049	1000011	AT	2019-06-16	2020-05-29
2860613	100049	1000011	AT	2020-05-29	2021-01-21
2860614	100049	1000011	AT	2021-01-21	2022-05-11
2860615	100049	1000011	AT	2022-05-11	2023-09-24
2860616	100049	1000011	AT	2023-09-24	2024-12-01
2860617	100049	1000011	AT	2024-12-01	2025-11-30
2860618	100049	1000011	AT	2025-11-30	2026-01-18
2860620	100052	1000004	AT	2025-07-14	2025-08-04
2860621	100052	1000006	AT	2025-08-04	\N
2860622	100053	1000004	AT	2025-07-14	2025-08-10
2860623	100053	1000005	AT	2025-08-10	2026-02-12
2860624	100054	1000015	AT	2025-07-14	2025-08-15
2860625	100054	1000006	AT	2025-08-15	\N
2860626	100058	1000004	AT	2023-02-11	2023-04-07
2860627	100058	1000009	AT	2023-04-07	2025-01-26
2860628	100058	1000009	AT	2025-01-26	2025-02-22
2860629	100062	1000015	AT	2007-07-06	2007-07-29
2860630	100062	1000004	AT	2007-07-29	2007-07-31
\.


--
-- Data for Name: organisationview; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.organisationview (organisationid, description, organisationclass) FROM stdin;
1000001	Children’s Services	TEAM
1000002	Multi-Agency Front Door	TEAM
1000003	Assessment Team East	TEAM
1000004	Assessment Team West	TEAM
1000005	Safeguarding Team Thistlemouth	TEAM
1000006	Safeguarding Team Wendleham	TEAM
1000007	Safeguarding Team Quillford	TEAM
1000008	Disabled Children’s Team	TEAM
1000009	Children in Care Team 1	TEAM
1000010	Children in Care Team 2	TEAM
1000011	Leaving Care Team	TEAM
1000012	Adoption and Permanence Team	TEAM
1000013	Reviewing Service	TEAM
1000014	Emergency Duty Team	TEAM
1000015	Early Help North	TEAM
\.


--
-- PostgreSQL database dump complete
--

