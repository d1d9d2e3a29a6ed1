namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>The dialects of JSON Schema that documents are written in.</summary>
[Flags]
internal enum Dialects
{
    None = 0,
    Draft3 = 1,
    Draft4 = 2,
    Draft6 = 4,
    Draft7 = 8,
    Draft2019 = 16,
    Draft2020 = 32,
    Swagger2 = 64,
    OpenApi30 = 128,

    /// <summary>Draft 2020-12, with the additions of OpenAPI's Schema Object.</summary>
    OpenApi31 = 256,

    From2020 = Draft2020 | OpenApi31,
    From2019 = Draft2019 | From2020,
    From7 = Draft7 | From2019,
    From6 = Draft6 | From7,
    From4 = Draft4 | From6,
    From3 = Draft3 | From4,
    OpenApi = Swagger2 | OpenApi30 | OpenApi31,
    All = From3 | OpenApi,
}
