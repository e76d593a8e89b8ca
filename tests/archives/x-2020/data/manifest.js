window.YTD.manifest.part0 = {"userInfo":{"accountId":"77","userName":"jomarsh","displayName":"Jo Marsh"},"archiveInfo":{"isArchivePartial":true},"dataTypes":{}};
